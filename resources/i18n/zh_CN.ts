<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Add task</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Finish plan step</source>
        <translation>办结节点</translation>
    </message>
    <message>
        <source>Edit investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen task</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Finish task</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Hand over task</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>记走访</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name lead official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the rules light it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter leader&apos;s action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set light by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen plan step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit milestone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>What is to be done</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>3-24, +5 or next Tuesday</source>
        <translation>3-24、+5、下周二</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>已加：{what}</translation>
    </message>
</context>
<context>
    <name>AssignmentForm</name>
    <message>
        <source>Hand over</source>
        <translation type="unfinished">转交</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official</source>
        <translation type="unfinished">责任领导</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished">联系人</translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by the size of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County level and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below county level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a project of this size a higher rank is suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>L</source>
        <comment>letter of the lead official</comment>
        <translation>领</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter of the contact</comment>
        <translation>联</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter of the plan</comment>
        <translation>计</translation>
    </message>
    <message>
        <source>lead official</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>推进计划</translation>
    </message>
    <message>
        <source>{role} {who}</source>
        <translation>{role} {who}</translation>
    </message>
    <message>
        <source>{role} to be confirmed</source>
        <translation>{role} 待确认</translation>
    </message>
    <message>
        <source>{role} missing</source>
        <translation>缺 {role}</translation>
    </message>
    <message>
        <source>{role} after signing</source>
        <translation>{role} 签约后落实</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>已落实</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Its place; Esc puts it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNY 100m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead official</source>
        <translation type="unfinished">缺领导</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two persons</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lamp}: {reason}</source>
        <translation type="unfinished">{lamp}：{reason}</translation>
    </message>
    <message>
        <source>{task}, due {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to “{stage}”: {regime}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to “{stage}”: {regime}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three ones are due after signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <comment>between slots</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still lacking: {slots}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all confirmed yet, can be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three in place, can be moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>{weekday}</source>
        <comment>head of a column, as short as can be</comment>
        <translation>{weekday}</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
</context>
<context>
    <name>CellEditors</name>
    <message>
        <source>Change %n project(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %n project(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChainDiagram</name>
    <message>
        <source>Chain: {firms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downstream</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%n project(s) in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>Three ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 m yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">下一步</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan v{version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">已办</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last dealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent</source>
        <translation type="unfinished">意向</translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished">走访</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation type="unfinished">没有找到「{text}」</translation>
    </message>
    <message>
        <source>all signed projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{base}, as of {day}, everything ever reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (needing land)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {action}</source>
        <translation type="unfinished">已撤销：{action}</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">何时</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">谁</translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is sound, and its log tells the same as its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n page(s): {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>记走访</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Filter on this page</source>
        <translation>本页筛选</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>客商</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Collapse the rail</source>
        <translation>收起侧栏</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>CompanyColumns</name>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent</source>
        <translation type="unfinished">意向</translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation type="unfinished">%n 天前</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyFacet</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent</source>
        <translation type="unfinished">意向</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{named} and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>DaysLeft</name>
    <message>
        <source>{n} over</source>
        <translation>超 {n}</translation>
    </message>
    <message>
        <source>%n wd over</source>
        <comment>narrow column</comment>
        <translation>超 %n 工作日</translation>
    </message>
    <message>
        <source>%n working day(s) overdue</source>
        <translation>超期 %n 个工作日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%n wd left</source>
        <comment>narrow column</comment>
        <translation>剩 %n 工作日</translation>
    </message>
    <message>
        <source>%n working day(s) left</source>
        <translation>剩 %n 个工作日</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 m yuan&#x3000;paid in {paid} ({share})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">打印</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>Done</source>
        <translation type="unfinished">已办</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof has been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>To do</source>
        <translation>今天要办</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项超期</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {late}</source>
        <translation>{count}，{late}</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Next: {what}, {day}</source>
        <translation>下一项：{what}，{day}</translation>
    </message>
    <message>
        <source>Log a visit with Ctrl J and give it a next step; it will stand here in time.</source>
        <translation>按 Ctrl J 记走访并写下一步，到期前会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期事项</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>已办：{what}</translation>
    </message>
    <message>
        <source>Open again: {what}</source>
        <translation>重新打开：{what}</translation>
    </message>
    <message>
        <source>{what} is now due on {day}</source>
        <translation>{what} 延到 {day}</translation>
    </message>
    <message>
        <source>To whom? Name or pinyin</source>
        <translation>转给谁？姓名或拼音</translation>
    </message>
    <message>
        <source>Handed over: {what}</source>
        <translation>已转交：{what}</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>To do</source>
        <translation>今天要办</translation>
    </message>
    <message>
        <source>Overdue {count}</source>
        <translation>超期 {count}</translation>
    </message>
    <message>
        <source>Today {count}</source>
        <translation>今天 {count}</translation>
    </message>
    <message>
        <source>Within five working days {count}</source>
        <translation>五个工作日内 {count}</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two parts of a line</comment>
        <translation>·</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Plan step</source>
        <translation>推进计划节点</translation>
    </message>
    <message>
        <source>Three ones · plan to be confirmed</source>
        <translation>三个一·计划待确认</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no workspace in {path}. Nothing was changed. Choose another folder, or make a new one.</source>
        <translation>{path} 里没有工作区。没有改动任何内容。请另选文件夹，或新建工作区。</translation>
    </message>
    <message>
        <source>This workspace is already open in another window. Go on working there, or close it first.</source>
        <translation>这个工作区已在另一个窗口打开。可到那边继续，或先关掉它。</translation>
    </message>
    <message>
        <source>The ledger can only be read: {path} cannot be written. Nothing was changed. Save elsewhere.</source>
        <translation>台账只能读：{path} 写不进去。没有改动任何内容。请另存到别处。</translation>
    </message>
    <message>
        <source>Another program is using the ledger. All you entered is on this computer, nothing is lost.</source>
        <translation>文件被另一个程序占用。已录入的内容都在本机，没有丢失。</translation>
    </message>
    <message>
        <source>The ledger is damaged and was not touched. Restore the latest backup.</source>
        <translation>台账文件已损坏，没有动它。请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The ledger cannot be read right now. Nothing is lost. Check the drive and try again.</source>
        <translation>台账文件暂时读不了，没有丢失。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>This ledger was made by a newer version and was not touched. Update the program.</source>
        <translation>台账由更新的版本建立，没有动它。请先升级本程序。</translation>
    </message>
    <message>
        <source>This ledger is from an older version. Open it once for writing, and it will be brought up to date.</source>
        <translation>台账是旧版本的。用可写方式打开一次，就会自动升级。</translation>
    </message>
    <message>
        <source>{path} belongs to another program and was not touched. Choose another folder.</source>
        <translation>{path} 是别的程序的文件，没有动它。请另选文件夹。</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. What you typed is still on this page.</source>
        <translation>没存上：磁盘已满。内容还在本页。</translation>
    </message>
    <message>
        <source>{path} cannot be read: it is gone, or another program has it open. Nothing was changed.</source>
        <translation>{path} 读不了：已不在，或被另一个程序占用。没有改动任何内容。</translation>
    </message>
    <message>
        <source>{path} is no longer there. Nothing was changed. Choose the file again.</source>
        <translation>{path} 已不在原处。没有改动任何内容。请重新选择文件。</translation>
    </message>
    <message>
        <source>{path} is too large. It was not attached.</source>
        <translation>{path} 太大，没有添加。</translation>
    </message>
    <message>
        <source>{path} could not be written: it is open in another program. Close it there and try again.</source>
        <translation>{path} 没写上：正被另一个程序打开。请在那边关闭后重试。</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Please enter a number, such as 3.00</source>
        <translation>请填数字，如 3.00</translation>
    </message>
    <message>
        <source>The amount cannot be below zero</source>
        <translation>金额不能小于零</translation>
    </message>
    <message>
        <source>The amount is too large; check the unit</source>
        <translation>金额过大，请核对单位</translation>
    </message>
    <message>
        <source>Please enter a number, such as 120</source>
        <translation>请填数字，如 120</translation>
    </message>
    <message>
        <source>There is no such day; write 3-24, +5 or next Tuesday</source>
        <translation>没有这一天，可写 3-24、+5、下周二</translation>
    </message>
    <message>
        <source>Please enter a date, such as 3-24, +5 or next Tuesday</source>
        <translation>请填日期，如 3-24、+5、下周二</translation>
    </message>
    <message>
        <source>This day is still to come; enter the day it happened</source>
        <translation>这一天还没到，请填实际发生的日期</translation>
    </message>
    <message>
        <source>The end comes before the start</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Please enter a telephone number, such as 138 0000 0000</source>
        <translation>请填电话号码，如 138 0000 0000</translation>
    </message>
    <message>
        <source>Too long: at most {limit} characters</source>
        <translation>太长，最多 {limit} 字</translation>
    </message>
    <message>
        <source>This name is already taken</source>
        <translation>已有同名</translation>
    </message>
    <message>
        <source>Please give the reason</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>This record has been deleted. It can be taken out of the recycle bin.</source>
        <translation>这条记录已删除，可在回收站恢复。</translation>
    </message>
    <message>
        <source>This change is no longer in the history. Nothing was changed.</source>
        <translation>修改历史里已没有这一条。没有改动任何内容。</translation>
    </message>
    <message>
        <source>This record is not in the recycle bin. Nothing was changed.</source>
        <translation>这条记录不在回收站里。没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>A colleague has changed this meanwhile. Nothing was overwritten. Look at the new value first.</source>
        <translation>同事刚改过这里，没有覆盖。请先看新的值。</translation>
    </message>
    <message>
        <source>Only {who} may change this</source>
        <translation>只有{who}可以修改</translation>
    </message>
    <message>
        <source>This month is final. Enter the correction in the present month, with a remark.</source>
        <translation>这个月已定稿。请在本月更正，并写明说明。</translation>
    </message>
    <message>
        <source>This did not work. What was saved before is unchanged. Try again.</source>
        <translation>没有办成。之前已存的内容没有变。请重试。</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details for the administrator</source>
        <translation>复制详情，发给管理员</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}. {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {people}. {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed the progress plan v{version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task} was due and is not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{milestone} ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; confirmed because {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in {amount}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {field} from {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mu} mu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsPane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished">走访</translation>
    </message>
    <message>
        <source>Firms and money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word on progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official</source>
        <translation type="unfinished">责任领导</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not in this ledger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{named} and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">红灯</translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Find {facet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Basic facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a field to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} ({year})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contracted inflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way of getting the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responsible unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason of the light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the light set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished">去掉 {name}</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Drop files here to attach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or investor, pinyin too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Name or pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirmsList</name>
    <message>
        <source>Paid in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing paid in yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Making the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making demonstration data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ThreeOnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a minute; all of it can be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the first here; the ledger starts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies on this computer or on a drive already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with demonstration data</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An invented city, %n signed project(s), apart from real data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds workspace.db, and files and backups beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and figures are invented. Delete the folder to be rid of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>Please fill this in</source>
        <translation type="unfinished">请填写</translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message>
        <source>%n working day(s) late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last met: {when}, %n time(s) in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Never met yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdeaPanel</name>
    <message>
        <source>ThreeOnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger that carries investment projects through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every signed project has
one lead official, one contact person, one progress plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lead official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At county level or above, in charge of one project each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps in touch, notes visits on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One progress plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones to the day, lights by working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export at any time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InlineEdit</name>
    <message>
        <source>Saved {time}</source>
        <translation>已存 {time}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
</context>
<context>
    <name>InvestorPage</name>
    <message>
        <source>Drop to attach to this investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">已办</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished">记走访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished">走访</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{up} upstream, {down} downstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n could be won along the chain</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investors</source>
        <translation type="unfinished">客商</translation>
    </message>
    <message>
        <source>This investor is not here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvestorPeek</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">收起</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream: {firms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downstream: {firms}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{firm} (here already)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished">记走访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished">走访</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">下一步</translation>
    </message>
</context>
<context>
    <name>InvestorsPage</name>
    <message>
        <source>Investors</source>
        <translation type="unfinished">客商</translation>
    </message>
    <message>
        <source>New investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a visit with Ctrl J: the firm is entered by its name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No investors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No investor fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters let nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished">记走访</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">我的</translation>
    </message>
    <message>
        <source>Not met for 45 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chambers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <source>Overdue</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>黄灯</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>绿灯</translation>
    </message>
    <message>
        <source>Not lit</source>
        <translation>未亮灯</translation>
    </message>
</context>
<context>
    <name>LampLabel</name>
    <message>
        <source>{lamp}, set by hand</source>
        <translation>{lamp}，手动设定</translation>
    </message>
    <message>
        <source>{lamp}: {reason}</source>
        <translation>{lamp}：{reason}</translation>
    </message>
</context>
<context>
    <name>LeaderActionForm</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">红灯</translation>
    </message>
</context>
<context>
    <name>LightForm</name>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until, at most 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light is set by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Projects</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters let nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished">记走访</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>何地</translation>
    </message>
    <message>
        <source>Main points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>刚才</translation>
    </message>
    <message>
        <source>This morning</source>
        <translation>今天上午</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last place</source>
        <translation>上次地点</translation>
    </message>
    <message>
        <source>Visit at theirs</source>
        <translation>上门走访</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>来访接待</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>座谈会</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>3 working days</source>
        <translation>3 个工作日</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5 个</translation>
    </message>
    <message>
        <source>10</source>
        <translation>10 个</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>A strong</source>
        <translation>A 强</translation>
    </message>
    <message>
        <source>B medium</source>
        <translation>B 中</translation>
    </message>
    <message>
        <source>C weak</source>
        <translation>C 弱</translation>
    </message>
    <message>
        <source>Attach photo</source>
        <translation>附照片</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>+ Land</source>
        <translation>＋ 要地</translation>
    </message>
    <message>
        <source>+ Labour</source>
        <translation>＋ 用工</translation>
    </message>
    <message>
        <source>+ Policy</source>
        <translation>＋ 政策</translation>
    </message>
    <message>
        <source>+ Price</source>
        <translation>＋ 价格</translation>
    </message>
    <message>
        <source>Land: </source>
        <translation>要地：</translation>
    </message>
    <message>
        <source>Labour: </source>
        <translation>用工：</translation>
    </message>
    <message>
        <source>Policy: </source>
        <translation>政策：</translation>
    </message>
    <message>
        <source>Price: </source>
        <translation>价格：</translation>
    </message>
    <message>
        <source>Who does it? Name or pinyin</source>
        <translation>谁来办？姓名或拼音</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Who does the next step</source>
        <translation>下一步由谁办</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{workspace} (demo data)</source>
        <translation>{workspace}（演示数据）</translation>
    </message>
    <message>
        <source>ThreeOnes — {name}</source>
        <translation>三个一招商 — {name}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>数据在本机</translation>
    </message>
    <message>
        <source>No shared folder yet</source>
        <translation>尚未设共享文件夹</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>客商</translation>
    </message>
</context>
<context>
    <name>MilestoneForm</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof has been seen: confirm it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, when a step was skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose what has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Three ones to complete</source>
        <translation>三个一待补</translation>
    </message>
    <message numerus="yes">
        <source>whole city, %n project(s)</source>
        <translation>
            <numerusform>全市 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whole squad, %n project(s)</source>
        <translation>
            <numerusform>全队 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Every signed project has its leader, contact person and plan.</source>
        <translation>签约项目的领导、联系人、计划都已落实。</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Settle</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>{lacking}; signed %n working day(s) ago</source>
        <translation>
            <numerusform>{lacking}，签约已 %n 个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyProjects</name>
    <message>
        <source>Projects I look after</source>
        <translation>我联系的项目</translation>
    </message>
    <message>
        <source>Projects of my squad</source>
        <translation>本队联系的项目</translation>
    </message>
    <message>
        <source>Projects of the city</source>
        <translation>全市项目</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s), {amount}</source>
        <translation>
            <numerusform>%n 个，{amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCompany</name>
    <message>
        <source>Create investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps this is there already: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Please fill this in</source>
        <translation type="unfinished">请填写</translation>
    </message>
    <message>
        <source>Please enter a telephone number, such as 138 0000 0000</source>
        <translation type="unfinished">请填电话号码，如 138 0000 0000</translation>
    </message>
    <message>
        <source>There is a ledger in this folder already; open it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City or county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I type them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official</source>
        <translation type="unfinished">责任领导</translation>
    </message>
    <message>
        <source>My name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investment ledger of {city}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinyin works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.2, 1.2亿 or 12000万</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of getting the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official</source>
        <translation type="unfinished">责任领导</translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished">联系人</translation>
    </message>
    <message>
        <source>Perhaps this is there already: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.2, 1.2亿 or 12000万</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>The proof has been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">加上</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the number of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Add “{text}”</source>
        <translation>新增「{text}」</translation>
    </message>
</context>
<context>
    <name>PickerPopup</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Show more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress plan</source>
        <translation type="unfinished">推进计划</translation>
    </message>
    <message numerus="yes">
        <source>v{version}, {done} of %n milestone(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lead official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan v{version} waits for {leader} to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft from the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan comes after signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template gives every step its deadline by the working days after signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within ten working days after signing the plan is drawn up. You can draft it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {step}: a draft version now waits to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanGantt</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{step}&#x3000;{old} to {new}, %n working day(s) later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}&#x3000;{old} to {new}, %n working day(s) earlier</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished">{day}到期</translation>
    </message>
    <message>
        <source>the holidays of that year are not published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{what} {done}/{total}</source>
        <translation>{what} {done}/{total}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>还需 {n} 秒</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>还需 {n} 分钟</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ProjectBox</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectColumns</name>
    <message>
        <source>Lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead official</source>
        <translation type="unfinished">责任领导</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reckoned: the holidays are not published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in 100 m yuan&#x3000;paid in {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 m yuan&#x3000;paid in {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDetailPage</name>
    <message>
        <source>Drop to attach to this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a fact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a payment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a leader&apos;s action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the rules light it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the light by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished">记走访</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules light it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted; it lies in the recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), drop to add</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>This project is not here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectViews</name>
    <message>
        <source>All</source>
        <translation type="unfinished">全部</translation>
    </message>
    <message>
        <source>Signed and later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three ones incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">红灯</translation>
    </message>
</context>
<context>
    <name>ProjectsCard</name>
    <message>
        <source>Projects</source>
        <translation type="unfinished">项目</translation>
    </message>
    <message>
        <source>No project with this investor yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>New view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View deleted: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View saved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Log visit</source>
        <translation>记走访</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and log another</source>
        <translation>存并再记一条</translation>
    </message>
    <message>
        <source>Esc collapses</source>
        <translation>Esc 收起</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit logged: {company}</source>
        <translation>已记走访：{company}</translation>
    </message>
    <message>
        <source>Attach photos</source>
        <translation>附照片</translation>
    </message>
    <message>
        <source>Draft kept on this computer</source>
        <translation>草稿已存本机</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>RecordTableModel</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search projects, investors, visits</source>
        <translation>搜项目、客商、走访</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>{count} results</source>
        <translation>{count} 条结果</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>客商</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <source>Similar investors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same industry, not met yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Preparation</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>投产</translation>
    </message>
    <message>
        <source>Lead-official regime</source>
        <translation>领衔制</translation>
    </message>
    <message>
        <source>Follow-up regime</source>
        <translation>跟进制</translation>
    </message>
    <message>
        <source>Agency regime</source>
        <translation>代办制</translation>
    </message>
    <message>
        <source>Round-the-clock regime</source>
        <translation>无休制</translation>
    </message>
</context>
<context>
    <name>StageRail</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>{stage} {state} {remark}</source>
        <translation>{stage} {state} {remark}</translation>
    </message>
    <message>
        <source>Stages: {list}</source>
        <translation>阶段：{list}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>{name}, {count} entries</source>
        <translation>{name}，{count} 条</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>, </source>
        <comment>between two of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lamp} {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>required value that is missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＋ Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>{title}, not sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, sorted upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, sorted downwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Save</source>
        <translation type="unfinished">保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished">加上</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical: its delay turns the light red sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>{month_name} {day}</source>
        <comment>a date without its year</comment>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{month_name} {day}, {year}</source>
        <comment>a date with its year</comment>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{month_name} {year}</source>
        <comment>a month with its year</comment>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{month_name}</source>
        <comment>a month without its year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{date} {weekday}</source>
        <comment>a date followed by its day of the week</comment>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>{amount} (100 m yuan)</source>
        <comment>amount in yi</comment>
        <translation>{amount} 亿元</translation>
    </message>
    <message>
        <source>{amount} (10 k yuan)</source>
        <comment>amount in wan</comment>
        <translation>{amount} 万元</translation>
    </message>
</context>
<context>
    <name>ThreeOnesCard</name>
    <message>
        <source>Name the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slot}, not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {what}</source>
        <comment>when a leader did what</comment>
        <translation type="unfinished">{day} {what}</translation>
    </message>
    <message>
        <source>{when} updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slot}&#x3000;v{version}, confirmed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slot}&#x3000;v{version}, to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}/{total} milestones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreeSlotBadge</name>
    <message>
        <source>Three ones: {slots}</source>
        <translation>三个一：{slots}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>{date} {weekday}</source>
        <comment>the day of the page 今日</comment>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>My squad</source>
        <translation>本队</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全市</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) to the dispatch meeting of {day}</source>
        <translation>
            <numerusform>距 {day} 月度调度会还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>记走访</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>{title}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoWalk</name>
    <message>
        <source>Undone: {action}</source>
        <translation>已撤销：{action}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>已重做：{action}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>All</source>
        <translation type="unfinished">全部</translation>
    </message>
    <message>
        <source>Signed and later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-ones incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished">视图名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible to the whole team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{view}  {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and others, %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{ours} met {theirs}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitLines</name>
    <message>
        <source>No visits yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At first contact, note the source and the intent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>{what}, done</source>
        <translation>{what}，已办</translation>
    </message>
    <message>
        <source>{day} {what}</source>
        <translation>{day} {what}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Recent visits</source>
        <translation>最近走访</translation>
    </message>
    <message numerus="yes">
        <source>%n this month</source>
        <translation>
            <numerusform>本月 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No visits yet. Ctrl J logs one in twenty seconds.</source>
        <translation>还没有走访。按 Ctrl J，20 秒记一次。</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>New firm “{name}”</source>
        <translation>新增客商「{name}」</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>新增联系人「{name}」</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>客商</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>去掉 {name}</translation>
    </message>
    <message>
        <source>Another person, pinyin works</source>
        <translation>再加一人，可输拼音</translation>
    </message>
    <message>
        <source>Firm or person, pinyin works</source>
        <translation>客商或联系人，可输拼音</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Lead official</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Progress plan</source>
        <translation>推进计划</translation>
    </message>
    <message>
        <source>No lead official</source>
        <translation>缺领导</translation>
    </message>
    <message>
        <source>No contact person</source>
        <translation>缺联系人</translation>
    </message>
    <message>
        <source>No progress plan</source>
        <translation>缺计划</translation>
    </message>
    <message>
        <source>A strong</source>
        <translation type="unfinished">A 强</translation>
    </message>
    <message>
        <source>B medium</source>
        <translation type="unfinished">B 中</translation>
    </message>
    <message>
        <source>C weak</source>
        <translation type="unfinished">C 弱</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%n working day(s) left</source>
        <translation>剩 %n 个工作日</translation>
    </message>
    <message>
        <source>%n working day(s) overdue</source>
        <translation>超期 %n 个工作日</translation>
    </message>
    <message>
        <source>{step}: %n working day(s) overdue</source>
        <translation>{step}超期 %n 个工作日</translation>
    </message>
    <message>
        <source>{step} is due today</source>
        <translation>{step}今天到期</translation>
    </message>
    <message>
        <source>{step}: %n working day(s) left</source>
        <translation>{step}还剩 %n 个工作日</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>On schedule, all three in place</source>
        <translation>按期推进，三个一齐备</translation>
    </message>
    <message>
        <source>Before signing: no dated step yet</source>
        <translation>签约前，无到期节点</translation>
    </message>
    <message>
        <source>Suspended, clocks stand still</source>
        <translation>暂缓，停止计时</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>No word on progress since {last}</source>
        <translation>{last}以来没有进展记录</translation>
    </message>
    <message>
        <source>Signed on {since}, company not registered yet</source>
        <translation>{since}签约，项目公司尚未注册</translation>
    </message>
    <message>
        <source>Signed on {since}, no site secured yet</source>
        <translation>{since}签约，场地尚未落实</translation>
    </message>
    <message>
        <source>Signed on {since}, work not started yet</source>
        <translation>{since}签约，尚未开工</translation>
    </message>
    <message>
        <source>Was to start on {planned}, not started yet</source>
        <translation>原定 {planned} 开工，尚未开工</translation>
    </message>
    <message>
        <source>Land supplied on {since}, work not started yet</source>
        <translation>{since}供地，尚未开工</translation>
    </message>
    <message>
        <source>{done}% of the plan done, less than was due</source>
        <translation>计划完成 {done}%，落后于序时</translation>
    </message>
    <message>
        <source>Funds arrive slower than agreed</source>
        <translation>到位资金落后于序时</translation>
    </message>
    <message>
        <source>The lead official has not acted since {last}</source>
        <translation>责任领导 {last} 以来没有履责记录</translation>
    </message>
    <message>
        <source>Set by hand until {until}: {reason}</source>
        <translation>手动设定至 {until}：{reason}</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
</context>
<context>
    <name>self.self</name>
    <message>
        <source>Signed projects show here whether leader, contact and plan are in place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
