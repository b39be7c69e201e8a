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
            <translation>修改客商</translation>
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
            <translation>附材料</translation>
        </message>
        <message>
            <source>Remove file</source>
            <translation>移除材料</translation>
        </message>
        <message>
            <source>Add person</source>
            <translation>加联系人</translation>
        </message>
        <message>
            <source>Change member</source>
            <translation>修改同事资料</translation>
        </message>
        <message>
            <source>Create investor</source>
            <translation>新建客商</translation>
        </message>
        <message>
            <source>Delete investor</source>
            <translation>删除客商</translation>
        </message>
        <message>
            <source>Name lead official</source>
            <translation>落实责任领导</translation>
        </message>
        <message>
            <source>Name contact person</source>
            <translation>落实联系人</translation>
        </message>
        <message>
            <source>Edit project</source>
            <translation>修改项目</translation>
        </message>
        <message>
            <source>Rename project</source>
            <translation>项目改名</translation>
        </message>
        <message>
            <source>Write progress</source>
            <translation>写进展</translation>
        </message>
        <message>
            <source>Revert a field</source>
            <translation>改回</translation>
        </message>
        <message>
            <source>Let the rules light it</source>
            <translation>恢复按规则亮灯</translation>
        </message>
        <message>
            <source>Delete project</source>
            <translation>删除项目</translation>
        </message>
        <message>
            <source>Record fact</source>
            <translation>记节点事实</translation>
        </message>
        <message>
            <source>Enter payment</source>
            <translation>登记到位资金</translation>
        </message>
        <message>
            <source>Enter leader's action</source>
            <translation>登记领导履责</translation>
        </message>
        <message>
            <source>Set light by hand</source>
            <translation>手动设定亮灯</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>存视图</translation>
        </message>
        <message>
            <source>Delete view</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Draft plan</source>
            <translation>起草推进计划</translation>
        </message>
        <message>
            <source>Confirm plan</source>
            <translation>确认推进计划</translation>
        </message>
        <message>
            <source>Move milestone</source>
            <translation>调整节点日期</translation>
        </message>
        <message>
            <source>Reopen plan step</source>
            <translation>重新打开节点</translation>
        </message>
        <message>
            <source>Add milestone</source>
            <translation>加节点</translation>
        </message>
        <message>
            <source>Edit milestone</source>
            <translation>修改节点</translation>
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
            <translation>转交</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Name or pinyin</source>
            <translation>姓名或拼音</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>may be blank</source>
            <translation>可不填</translation>
        </message>
        <message>
            <source>They have accepted</source>
            <translation>本人已接受</translation>
        </message>
        <message>
            <source>Reason of the hand-over</source>
            <translation>转交原因</translation>
        </message>
        <message>
            <source>Suggested by the size of the project</source>
            <translation>按项目规模建议</translation>
        </message>
        <message>
            <source>County level and above</source>
            <translation>县（处）级以上</translation>
        </message>
        <message>
            <source>Below county level</source>
            <translation>县（处）级以下</translation>
        </message>
        <message>
            <source>For a project of this size a higher rank is suggested.</source>
            <translation>按项目规模，建议由更高职级的领导负责。</translation>
        </message>
        <message>
            <source>Please choose a person</source>
            <translation>请选一位</translation>
        </message>
        <message>
            <source>{name} is named</source>
            <translation>已落实{name}</translation>
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
            <translation>原位置，按 Esc 放回</translation>
        </message>
        <message>
            <source>CNY 100m</source>
            <translation>亿元</translation>
        </message>
        <message>
            <source>No lead official</source>
            <translation>缺责任领导</translation>
        </message>
        <message>
            <source>No contact</source>
            <translation>缺联系人</translation>
        </message>
        <message>
            <source>Lead official open</source>
            <translation>责任领导待定</translation>
        </message>
        <message>
            <source>Contact open</source>
            <translation>联系人待定</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two persons</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>{lamp}: {reason}</source>
            <translation>{lamp}：{reason}</translation>
        </message>
        <message>
            <source>{task}, due {date}</source>
            <translation>{task}，{date} 到期</translation>
        </message>
        <message>
            <source>Move to “{stage}”: {regime}</source>
            <translation>移到「{stage}」，转为{regime}</translation>
        </message>
        <message>
            <source>Back to “{stage}”: {regime}</source>
            <translation>退回「{stage}」，{regime}</translation>
        </message>
        <message>
            <source>The three ones are due after signing</source>
            <translation>三个一签约后落实</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between slots</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Still lacking: {slots}</source>
            <translation>还缺{slots}，可先移入再补</translation>
        </message>
        <message>
            <source>Not all confirmed yet, can be moved</source>
            <translation>三个一待确认，可以移入</translation>
        </message>
        <message>
            <source>All three in place, can be moved</source>
            <translation>三个一已齐，可以移入</translation>
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
            <translation>改 %n 个项目</translation>
        </message>
        <message>
            <source>Changed %n project(s)</source>
            <translation>已改 %n 个项目</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已改：{name}</translation>
        </message>
    </context>
    <context>
        <name>ChainDiagram</name>
        <message>
            <source>Chain: {firms}</source>
            <translation>产业链：{firms}</translation>
        </message>
        <message>
            <source>Upstream</source>
            <translation>上游</translation>
        </message>
        <message>
            <source>Downstream</source>
            <translation>下游</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>%n project(s) in {folder}</source>
            <translation>%n 个项目，在 {folder}</translation>
        </message>
        <message>
            <source>Printed: {file}</source>
            <translation>已打印：{file}</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>灯</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Three ones</source>
            <translation>三个一</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>100 m yuan</source>
            <translation>亿元</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>领导</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一节点</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>剩工作日</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Happened</source>
            <translation>发生日期</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Plan v{version}</source>
            <translation>计划 v{version}</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Last dealing</source>
            <translation>最近往来</translation>
        </message>
        <message>
            <source>Intent</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Nothing found for “{text}”</source>
            <translation>没有找到「{text}」</translation>
        </message>
        <message>
            <source>all signed projects</source>
            <translation>全部签约项目</translation>
        </message>
        <message>
            <source>{base}, as of {day}, everything ever reached</source>
            <translation>{base}，截至{day}，累计达到数</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>注册率</translation>
        </message>
        <message>
            <source>In performance</source>
            <translation>履约率</translation>
        </message>
        <message>
            <source>Landed</source>
            <translation>落地率</translation>
        </message>
        <message>
            <source>Land listed</source>
            <translation>挂牌率</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开工率</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>竣工率</translation>
        </message>
        <message>
            <source>In production</source>
            <translation>投产率</translation>
        </message>
        <message>
            <source>Funds arrived</source>
            <translation>资金到位率</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>个数</translation>
        </message>
        <message>
            <source> (needing land)</source>
            <translation>（需供地）</translation>
        </message>
        <message>
            <source>Undone: {action}</source>
            <translation>已撤销：{action}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改后</translation>
        </message>
        <message>
            <source>The database is sound, and its log tells the same as its records.</source>
            <translation>数据库完好，修改日志与记录一致。</translation>
        </message>
    </context>
    <context>
        <name>Column</name>
        <message>
            <source>Drag here, or press Ctrl →</source>
            <translation>拖到这里，或按 Ctrl →</translation>
        </message>
        <message>
            <source>Drag here, or press Ctrl ←</source>
            <translation>拖到这里，或按 Ctrl ←</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>total {total}, paid in {paid}</source>
            <translation>总投资 {total}，到位 {paid}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n 个项目</numerusform>
            </translation>
        </message>
        <message>
            <source>{unit}  paid in {paid}</source>
            <translation>{unit}　到位 {paid}</translation>
        </message>
    </context>
    <context>
        <name>ColumnMenu</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Original columns</source>
            <translation>恢复原来的列</translation>
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
            <source>Chinese or English</source>
            <translation>中文或英文</translation>
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
            <translation>客商</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Last visit</source>
            <translation>最近走访</translation>
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
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>%n day(s) ago</source>
            <translation>%n 天前</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between counts</comment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>CompanyFacet</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Intent</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>Last met</source>
            <translation>最近走访</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between values</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>{named} and %n more</source>
            <translation>{named}等，另 %n 项</translation>
        </message>
        <message>
            <source>{facet}: {values}</source>
            <translation>{facet}：{values}</translation>
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
            <translation>更多</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>100 m yuan　paid in {paid} ({share})</source>
            <translation>亿元　到位 {paid}（{share}）</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>planned {day}</source>
            <translation>计划 {day}</translation>
        </message>
    </context>
    <context>
        <name>DoneForm</name>
        <message>
            <source>Done</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Done on</source>
            <translation>办结日期</translation>
        </message>
        <message>
            <source>The proof has been seen</source>
            <translation>佐证已核</translation>
        </message>
        <message>
            <source>Reason of the delay</source>
            <translation>延误原因</translation>
        </message>
        <message>
            <source>Done: {step}</source>
            <translation>已办结：{step}</translation>
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
            <source>{month}/{year} has only {last} days; write 3-24, +5 or next Tuesday</source>
            <translation>{year}年{month}月只有 {last} 天，可写 3-24、+5 或下周二</translation>
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
            <source>Please enter one amount, not a range</source>
            <translation>请填一个数，不要填区间</translation>
        </message>
        <message>
            <source>Please enter an amount above zero</source>
            <translation>请填大于零的金额</translation>
        </message>
        <message>
            <source>This is more than the total investment; check both</source>
            <translation>超过了总投资，请核对两个数</translation>
        </message>
        <message>
            <source>The investors' shares come to more than 100%</source>
            <translation>各投资方占比合计超过 100%</translation>
        </message>
        <message>
            <source>This day has passed; enter today or a later day</source>
            <translation>这一天已过，请填今天或以后的日期</translation>
        </message>
        <message>
            <source>{name} is below county (division) level and cannot be the lead official. Choose somebody higher.</source>
            <translation>{name}职级不到副县（处）级，不能任责任领导，请另选。</translation>
        </message>
        <message>
            <source>A hand-over needs its reason</source>
            <translation>转交须写原因</translation>
        </message>
        <message>
            <source>This person holds it already</source>
            <translation>现在就是这位</translation>
        </message>
        <message>
            <source>There is a plan already. Nothing was changed.</source>
            <translation>已有推进计划，未作改动。</translation>
        </message>
        <message>
            <source>The plan has no milestone yet. Add one, then confirm.</source>
            <translation>计划还没有节点，先加节点再确认。</translation>
        </message>
        <message>
            <source>{task} has no day yet. Give it one, then confirm.</source>
            <translation>「{task}」还没有日期，先填日期再确认。</translation>
        </message>
        <message>
            <source>{task} would come before {before}, due on {day}. Nothing was changed; move that one first.</source>
            <translation>「{task}」会早于前置的「{before}」（{day}到期）。未作改动，请先调整前置节点。</translation>
        </message>
        <message>
            <source>{task} is done only when its proof has been seen</source>
            <translation>「{task}」须核过佐证才算办结</translation>
        </message>
        <message>
            <source>{task} is {days} working days late; please give the reason</source>
            <translation>「{task}」晚了 {days} 个工作日，请写原因</translation>
        </message>
        <message>
            <source>A project with this way of getting its site never has that</source>
            <translation>按这个用地方式，项目没有这一节点</translation>
        </message>
        <message>
            <source>There was no review before the contract; please give the reason</source>
            <translation>签约前没有评审，请写原因（补评审）</translation>
        </message>
        <message>
            <source>Work on new land cannot be confirmed before the land is supplied. Report it unconfirmed.</source>
            <translation>新供地项目未供地，不能认定开工，可先申报。</translation>
        </message>
        <message>
            <source>Work cannot be confirmed without the construction permit. Report it unconfirmed.</source>
            <translation>没有施工许可，不能认定开工，可先申报。</translation>
        </message>
        <message>
            <source>The proof is missing; tick it, or give the reason</source>
            <translation>缺佐证，核过请勾选，或写明原因</translation>
        </message>
        <message>
            <source>The project rests or has ended; record its restart first</source>
            <translation>项目已暂缓或终止，请先记重启</translation>
        </message>
        <message>
            <source>A light is set by hand for at most {days} days</source>
            <translation>手动亮灯最多 {days} 天</translation>
        </message>
        <message>
            <source>This cannot be edited here</source>
            <translation>这一项不能在这里改</translation>
        </message>
        <message>
            <source>{name} has this code already</source>
            <translation>{name}已用这个代码</translation>
        </message>
        <message>
            <source>There is no base set called {name}. There are: {names}</source>
            <translation>没有名为「{name}」的基数口径，现有：{names}</translation>
        </message>
        <message>
            <source>There is no page called {name}. There are: {names}</source>
            <translation>没有名为「{name}」的页面，现有：{names}</translation>
        </message>
        <message>
            <source>There is a workspace in {path} already. Nothing was changed. Choose another folder.</source>
            <translation>{path} 里已有工作区，未作改动。请另选文件夹。</translation>
        </message>
        <message>
            <source>This paper is about one project; say which</source>
            <translation>这份材料针对一个项目，请指明项目</translation>
        </message>
        <message>
            <source>The disk is full: {path} was not written. Your data is safe. Free some space and print again.</source>
            <translation>磁盘已满，{path} 没有写成。数据都在，没有丢失。腾出空间后再打印。</translation>
        </message>
        <message>
            <source>The folder of {path} is not there. Nothing was written. Choose another one.</source>
            <translation>{path} 所在的文件夹不存在，没有写入。请另选。</translation>
        </message>
        <message>
            <source>No typeface has “{character}” (U+{point}). Correct it, or put a font that has it into the workspace's folder “fonts”.</source>
            <translation>没有字体含「{character}」（U+{point}）。请改正，或把含该字的字体放入工作区的 fonts 文件夹。</translation>
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
            <translation>系统</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>{kind}. {text}</source>
            <translation>{kind}。{text}</translation>
        </message>
        <message>
            <source>{kind}, {people}. {text}</source>
            <translation>{kind}，{people}。{text}</translation>
        </message>
        <message>
            <source>{kind}: {text}</source>
            <translation>{kind}：{text}</translation>
        </message>
        <message>
            <source>Confirmed the progress plan v{version}</source>
            <translation>确认推进计划 v{version}</translation>
        </message>
        <message>
            <source>{task} done</source>
            <translation>{task}办结</translation>
        </message>
        <message>
            <source>{task} was due and is not done</source>
            <translation>{task}到期未办结</translation>
        </message>
        <message>
            <source>{milestone} ({status})</source>
            <translation>{milestone}（{status}）</translation>
        </message>
        <message>
            <source>{what}: {text}</source>
            <translation>{what}：{text}</translation>
        </message>
        <message>
            <source>{what}; confirmed because {reason}</source>
            <translation>{what}，认定理由：{reason}</translation>
        </message>
        <message>
            <source>Paid in {amount}, {kind}</source>
            <translation>到位 {amount}，{kind}</translation>
        </message>
        <message>
            <source>changed {field} from {old} to {new}</source>
            <translation>把 {field} 由 {old} 改为 {new}</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>空</translation>
        </message>
        <message>
            <source>{mu} mu</source>
            <translation>{mu} 亩</translation>
        </message>
    </context>
    <context>
        <name>EventLine</name>
        <message>
            <source>Revert</source>
            <translation>改回</translation>
        </message>
    </context>
    <context>
        <name>EventList</name>
        <message numerus="yes">
            <source>%n older</source>
            <translation>
                <numerusform>更早 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>还没有动态</translation>
        </message>
    </context>
    <context>
        <name>EventsPane</name>
        <message>
            <source>Timeline</source>
            <translation>动态</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Firms and money</source>
            <translation>企业与资金</translation>
        </message>
        <message>
            <source>Write a word on progress</source>
            <translation>写一条进展，@ 提醒同事</translation>
        </message>
    </context>
    <context>
        <name>Facet</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Lamp</source>
            <translation>灯</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>Three ones</source>
            <translation>三个一</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>(not in this ledger)</source>
            <translation>（台账中没有）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between values</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>{named} and %n more</source>
            <translation>{named}等，另 %n 项</translation>
        </message>
        <message>
            <source>{facet}: {values}</source>
            <translation>{facet}：{values}</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>不齐</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>已齐</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月到期</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>正常推进</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>Terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>流转</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>已合并</translation>
        </message>
    </context>
    <context>
        <name>FacetPopup</name>
        <message>
            <source>Find {facet}</source>
            <translation>找{facet}</translation>
        </message>
        <message>
            <source>Name or investor</source>
            <translation>项目或客商</translation>
        </message>
        <message>
            <source>Find a filter</source>
            <translation>找筛选条件</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>Basic facts</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>click a field to edit</source>
            <translation>点字段即可修改</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>企业全称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>主营</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>{amount} ({year})</source>
            <translation>{amount}（{year}年）</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>营收</translation>
        </message>
        <message>
            <source>+ Set</source>
            <translation>＋ 指定</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>investment</source>
            <translation>总投资</translation>
        </message>
        <message>
            <source>contracted inflow</source>
            <translation>协议引资额</translation>
        </message>
        <message>
            <source>fixed investment</source>
            <translation>固定资产投资</translation>
        </message>
        <message>
            <source>land</source>
            <translation>用地面积</translation>
        </message>
        <message>
            <source>way of getting the site</source>
            <translation>用地方式</translation>
        </message>
        <message>
            <source>site</source>
            <translation>选址</translation>
        </message>
        <message>
            <source>industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>responsible unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>host unit</source>
            <translation>落地单位</translation>
        </message>
        <message>
            <source>content</source>
            <translation>建设内容</translation>
        </message>
        <message>
            <source>planned start</source>
            <translation>计划开工</translation>
        </message>
        <message>
            <source>planned production</source>
            <translation>计划投产</translation>
        </message>
        <message>
            <source>light set by hand</source>
            <translation>手动亮灯</translation>
        </message>
        <message>
            <source>reason of the light</source>
            <translation>亮灯理由</translation>
        </message>
        <message>
            <source>end of the light set by hand</source>
            <translation>手动亮灯期限</translation>
        </message>
        <message>
            <source>nature</source>
            <translation>建设性质</translation>
        </message>
        <message>
            <source>recycle bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>a detail</source>
            <translation>一项内容</translation>
        </message>
    </context>
    <context>
        <name>FileRow</name>
        <message>
            <source>Remove {name}</source>
            <translation>移除 {name}</translation>
        </message>
    </context>
    <context>
        <name>FilesList</name>
        <message>
            <source>Drop files here to attach them.</source>
            <translation>把文件拖到这里即可添加</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>附材料</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Attached: {names}</source>
            <translation>已附：{names}</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>已移除：{name}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Name or investor, pinyin too</source>
            <translation>项目或客商，可输拼音</translation>
        </message>
        <message>
            <source>Filter by name</source>
            <translation>按名称筛选</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Name or pinyin</source>
            <translation>名称或拼音</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>未填</translation>
        </message>
    </context>
    <context>
        <name>FirmsList</name>
        <message>
            <source>Paid in</source>
            <translation>资金到位</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>到位资金</translation>
        </message>
        <message>
            <source>Nothing paid in yet.</source>
            <translation>还没有资金到位</translation>
        </message>
    </context>
    <context>
        <name>FirstRunWindow</name>
        <message>
            <source>Making the ledger</source>
            <translation>正在建立工作区</translation>
        </message>
        <message>
            <source>Opening the ledger</source>
            <translation>正在打开工作区</translation>
        </message>
        <message>
            <source>Making demonstration data</source>
            <translation>正在生成演示数据</translation>
        </message>
        <message>
            <source>ThreeOnes</source>
            <translation>三个一招商</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始使用</translation>
        </message>
        <message>
            <source>About a minute; all of it can be changed later</source>
            <translation>约一分钟，以后都可以改</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>You are the first here; the ledger starts on this computer</source>
            <translation>本单位第一个使用，台账从这台电脑开始</translation>
        </message>
        <message>
            <source>Open a ledger</source>
            <translation>打开已有工作区</translation>
        </message>
        <message>
            <source>It lies on this computer or on a drive already</source>
            <translation>台账已在本机或移动硬盘上</translation>
        </message>
        <message>
            <source>Look around with demonstration data</source>
            <translation>先用演示数据看看</translation>
        </message>
        <message numerus="yes">
            <source>An invented city, %n signed project(s), apart from real data</source>
            <translation>
                <numerusform>虚构城市，%n 个签约项目，与真实数据分开</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选文件夹</translation>
        </message>
        <message>
            <source>Choose the folder with workspace.db in it.</source>
            <translation>请选含 workspace.db 的文件夹。</translation>
        </message>
        <message>
            <source>Names and figures are invented. Delete the folder to be rid of them.</source>
            <translation>名称和数字都是虚构的，删除文件夹即可清除。</translation>
        </message>
        <message>
            <source>Make workspace</source>
            <translation>建立工作区</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Look around</source>
            <translation>看演示</translation>
        </message>
    </context>
    <context>
        <name>Gantt</name>
        <message>
            <source>%n working day(s) late</source>
            <translation>晚 %n 个工作日</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message numerus="yes">
            <source>Last met: {when}, %n time(s) in all</source>
            <translation>
                <numerusform>最近走访 {when}，共 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Never met yet</source>
            <translation>还没有走访</translation>
        </message>
    </context>
    <context>
        <name>IdeaPanel</name>
        <message>
            <source>ThreeOnes</source>
            <translation>三个一招商</translation>
        </message>
        <message>
            <source>The ledger that carries investment projects through</source>
            <translation>让每个签约项目都落到实处的台账</translation>
        </message>
        <message>
            <source>Every signed project has
one lead official, one contact person, one progress plan.</source>
            <translation>每个签约项目
一名责任领导、一名联系人、一份推进计划</translation>
        </message>
        <message>
            <source>One lead official</source>
            <translation>一名责任领导</translation>
        </message>
        <message>
            <source>At county level or above, in charge of one project each</source>
            <translation>县（处）级以上，对项目负总责</translation>
        </message>
        <message>
            <source>One contact person</source>
            <translation>一名联系人</translation>
        </message>
        <message>
            <source>Keeps in touch, notes visits on the way</source>
            <translation>保持联系，随手记走访</translation>
        </message>
        <message>
            <source>One progress plan</source>
            <translation>一份推进计划</translation>
        </message>
        <message>
            <source>Milestones to the day, lights by working days</source>
            <translation>节点到日，按工作日亮灯</translation>
        </message>
        <message>
            <source>Works offline</source>
            <translation>离线可用</translation>
        </message>
        <message>
            <source>Data stays on this computer</source>
            <translation>数据存在本机</translation>
        </message>
        <message>
            <source>Export at any time</source>
            <translation>随时可导出</translation>
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
            <translation>松手即附到这家客商</translation>
        </message>
        <message>
            <source>Changed: {value}</source>
            <translation>已改：{value}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Industrial chain</source>
            <translation>产业链关系</translation>
        </message>
        <message>
            <source>{up} upstream, {down} downstream</source>
            <translation>上游 {up} 家，下游 {down} 家</translation>
        </message>
        <message numerus="yes">
            <source>%n could be won along the chain</source>
            <translation>
                <numerusform>产业链上可招 %n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Investors</source>
            <translation>客商库</translation>
        </message>
        <message>
            <source>This investor is not here</source>
            <translation>这家客商不在台账里</translation>
        </message>
    </context>
    <context>
        <name>InvestorPeek</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>企业全称</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Industrial chain</source>
            <translation>产业链关系</translation>
        </message>
        <message>
            <source>Upstream: {firms}</source>
            <translation>上游：{firms}</translation>
        </message>
        <message>
            <source>Downstream: {firms}</source>
            <translation>下游：{firms}</translation>
        </message>
        <message>
            <source>{firm} (here already)</source>
            <translation>{firm}（已在本市）</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
    </context>
    <context>
        <name>InvestorsPage</name>
        <message>
            <source>Investors</source>
            <translation>客商库</translation>
        </message>
        <message>
            <source>New investor</source>
            <translation>新建客商</translation>
        </message>
        <message>
            <source>Log a visit with Ctrl J: the firm is entered by its name alone.</source>
            <translation>按 Ctrl J 记走访，只填名称即可建客商。</translation>
        </message>
        <message>
            <source>No investors yet</source>
            <translation>还没有客商</translation>
        </message>
        <message>
            <source>Drop the filters</source>
            <translation>去掉筛选</translation>
        </message>
        <message>
            <source>No investor fits</source>
            <translation>没有符合的客商</translation>
        </message>
        <message>
            <source>The filters let nothing through.</source>
            <translation>当前筛选没有结果。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Deleted: {name}</source>
            <translation>已删除「{name}」</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我维护的</translation>
        </message>
        <message>
            <source>Not met for 45 days</source>
            <translation>45 天未走访</translation>
        </message>
        <message>
            <source>Intent A</source>
            <translation>意向 A</translation>
        </message>
        <message>
            <source>Chambers</source>
            <translation>商会</translation>
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
            <translation>登记</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>哪一天</translation>
        </message>
        <message>
            <source>In a sentence</source>
            <translation>一句话说明</translation>
        </message>
        <message>
            <source>Please choose what was done</source>
            <translation>请选做了什么</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>已登记</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Actual</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
    </context>
    <context>
        <name>LightForm</name>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红灯</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄灯</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿灯</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>灯</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Until, at most 30 days</source>
            <translation>期限，最多 30 天</translation>
        </message>
        <message>
            <source>The light is set by hand</source>
            <translation>已手动设定亮灯</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>No projects yet</source>
            <translation>还没有项目</translation>
        </message>
        <message>
            <source>Drop the filters</source>
            <translation>去掉筛选</translation>
        </message>
        <message>
            <source>No project fits</source>
            <translation>没有符合的项目</translation>
        </message>
        <message>
            <source>The filters let nothing through.</source>
            <translation>当前筛选没有结果。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n project(s)</source>
            <translation>
                <numerusform>已删除 %n 个项目</numerusform>
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
            <translation>记入</translation>
        </message>
        <message>
            <source>What has happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>哪一天</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>The proof has been seen: confirm it</source>
            <translation>佐证已核，予以认定</translation>
        </message>
        <message>
            <source>Reason, when a step was skipped</source>
            <translation>跳过节点的理由</translation>
        </message>
        <message>
            <source>Please choose what has happened</source>
            <translation>请选发生了什么</translation>
        </message>
        <message>
            <source>Recorded: {what}</source>
            <translation>已记：{what}</translation>
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
            <translation>新建客商</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>企业全称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Unified credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Perhaps this is there already: {name}</source>
            <translation>可能已有：{name}</translation>
        </message>
        <message>
            <source>Created: {name}</source>
            <translation>已新建「{name}」</translation>
        </message>
    </context>
    <context>
        <name>NewForm</name>
        <message>
            <source>There is a ledger in this folder already; open it instead</source>
            <translation>这个文件夹里已有工作区，可直接打开</translation>
        </message>
        <message>
            <source>City or county</source>
            <translation>城市或县区</translation>
        </message>
        <message>
            <source>Name of the ledger</source>
            <translation>工作区名称</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位设置</translation>
        </message>
        <message>
            <source>I type them</source>
            <translation>自己录入</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>我的角色</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>招商小分队</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>办公室</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>My name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Where the data lies</source>
            <translation>数据位置</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选文件夹</translation>
        </message>
        <message>
            <source>Investment ledger of {city}</source>
            <translation>{city}招商工作区</translation>
        </message>
    </context>
    <context>
        <name>NewProject</name>
        <message>
            <source>Create project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Pinyin works</source>
            <translation>可输拼音</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>1.2 or 12000 wan</source>
            <translation>如 1.2 或 12000万</translation>
        </message>
        <message>
            <source>Responsible unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Way of getting the site</source>
            <translation>用地方式</translation>
        </message>
        <message>
            <source>Already signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签约日期</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Name or pinyin</source>
            <translation>姓名或拼音</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Perhaps this is there already: {name}</source>
            <translation>可能已有：{name}</translation>
        </message>
        <message>
            <source>Created: {name}</source>
            <translation>已新建「{name}」</translation>
        </message>
    </context>
    <context>
        <name>NextStepField</name>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>3 working days</source>
            <translation>3 个工作日</translation>
        </message>
        <message>
            <source>5</source>
            <translation>5</translation>
        </message>
        <message>
            <source>10</source>
            <translation>10</translation>
        </message>
        <message>
            <source>Pick a day</source>
            <translation>选日期</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>{day} 到期</translation>
        </message>
        <message>
            <source>Who does it? Name or pinyin</source>
            <translation>谁来办，可输拼音</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Who does the next step</source>
            <translation>下一步由谁办</translation>
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
        <name>NoteList</name>
        <message>
            <source>{when}  {who}</source>
            <translation>{when}　{who}</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
    </context>
    <context>
        <name>PaymentForm</name>
        <message>
            <source>Enter</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>1.2 or 12000 wan</source>
            <translation>如 1.2 或 12000万</translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation>到账日期</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>The proof has been seen</source>
            <translation>佐证已核</translation>
        </message>
        <message>
            <source>Payment entered</source>
            <translation>已登记到位资金</translation>
        </message>
    </context>
    <context>
        <name>Peek</name>
        <message>
            <source>, </source>
            <comment>between slots</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Lacking: {slots}</source>
            <translation>缺{slots}</translation>
        </message>
        <message>
            <source>To be confirmed: {slots}</source>
            <translation>{slots}待确认</translation>
        </message>
        <message>
            <source>The three ones are due after signing</source>
            <translation>三个一签约后落实</translation>
        </message>
        <message>
            <source>All three in place</source>
            <translation>三个一已落实</translation>
        </message>
        <message>
            <source>Plan v{version}, to be confirmed</source>
            <translation>计划 v{version}，待确认</translation>
        </message>
        <message>
            <source>Plan v{version}, confirmed {date}</source>
            <translation>计划 v{version}，{date}确认</translation>
        </message>
        <message>
            <source>{amount}, paid in {paid}</source>
            <translation>{amount}，到位 {paid}</translation>
        </message>
        <message>
            <source>{date} (%n working day(s) ago)</source>
            <translation>{date}（%n 个工作日前）</translation>
        </message>
    </context>
    <context>
        <name>PeekPane</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签约日期</translation>
        </message>
        <message>
            <source>{name}  {detail}</source>
            <translation>{name}　{detail}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最新动态</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>No dated step</source>
            <translation>没有定日期的节点</translation>
        </message>
        <message>
            <source>Nothing noted yet</source>
            <translation>还没有动态</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Add person</source>
            <translation>加联系人</translation>
        </message>
        <message>
            <source>Nobody known here yet.</source>
            <translation>还没有联系人</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Decides</source>
            <translation>拍板</translation>
        </message>
        <message>
            <source>Main contact</source>
            <translation>主要联系人</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已加：{name}</translation>
        </message>
    </context>
    <context>
        <name>PersonRow</name>
        <message>
            <source>Decides</source>
            <translation>拍板</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>主要</translation>
        </message>
        <message>
            <source>No telephone yet</source>
            <translation>还没有电话</translation>
        </message>
        <message>
            <source>Show the number of {name}</source>
            <translation>显示{name}的号码</translation>
        </message>
        <message>
            <source>today {kind}</source>
            <translation>今天 {kind}</translation>
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
            <translation>时间刻度</translation>
        </message>
        <message>
            <source>Progress plan</source>
            <translation>推进计划</translation>
        </message>
        <message numerus="yes">
            <source>v{version}, {done} of %n milestone(s) done</source>
            <translation>
                <numerusform>v{version}，%n 个节点已完成 {done} 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>the lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Plan v{version} waits for {leader} to confirm</source>
            <translation>计划 v{version} 待{leader}确认</translation>
        </message>
        <message>
            <source>Draft from the template</source>
            <translation>用模板起草</translation>
        </message>
        <message>
            <source>Start blank</source>
            <translation>从空白开始</translation>
        </message>
        <message>
            <source>No progress plan yet</source>
            <translation>还没有推进计划</translation>
        </message>
        <message>
            <source>The plan comes after signing</source>
            <translation>签约后编推进计划</translation>
        </message>
        <message>
            <source>The template gives every step its deadline by the working days after signing.</source>
            <translation>模板按签约后的工作日给出每个节点的期限。</translation>
        </message>
        <message>
            <source>Within ten working days after signing the plan is drawn up. You can draft it now.</source>
            <translation>签约后 10 个工作日内编推进计划，现在也可先起草。</translation>
        </message>
        <message>
            <source>Plan drafted</source>
            <translation>已起草推进计划</translation>
        </message>
        <message>
            <source>Plan started</source>
            <translation>已新建推进计划</translation>
        </message>
        <message>
            <source>Plan confirmed</source>
            <translation>已确认推进计划</translation>
        </message>
        <message>
            <source>Moved {step}: a draft version now waits to be confirmed</source>
            <translation>已调整「{step}」，生成草稿版本待确认</translation>
        </message>
        <message>
            <source>Moved {step}</source>
            <translation>已调整「{step}」</translation>
        </message>
        <message>
            <source>Open again: {step}</source>
            <translation>重新打开：{step}</translation>
        </message>
        <message>
            <source>Done: {step}</source>
            <translation>已办结：{step}</translation>
        </message>
    </context>
    <context>
        <name>PlanGantt</name>
        <message>
            <source>Plan</source>
            <translation>推进计划</translation>
        </message>
        <message numerus="yes">
            <source>{step}　{old} to {new}, %n working day(s) later</source>
            <translation>
                <numerusform>{step}　{old} 改为 {new}，晚 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{step}　{old} to {new}, %n working day(s) earlier</source>
            <translation>
                <numerusform>{step}　{old} 改为 {new}，早 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>{day} 到期</translation>
        </message>
        <message>
            <source>the holidays of that year are not published yet</source>
            <translation>该年节假日尚未公布，按推算</translation>
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
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>ProjectColumns</name>
        <message>
            <source>Lamp</source>
            <translation>灯</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Three ones</source>
            <translation>三个一</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>到位</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Next milestone</source>
            <translation>下一节点</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Working days left</source>
            <translation>剩工作日</translation>
        </message>
        <message>
            <source>reckoned: the holidays are not published yet</source>
            <translation>推算，节假日尚未公布</translation>
        </message>
        <message>
            <source>%n selected</source>
            <translation>已选 %n 个</translation>
        </message>
        <message>
            <source>Amounts in 100 m yuan　paid in {share}</source>
            <translation>金额单位：亿元　资金到位率 {share}</translation>
        </message>
        <message>
            <source>100 m yuan　paid in {share}</source>
            <translation>亿元　到位率 {share}</translation>
        </message>
    </context>
    <context>
        <name>ProjectDetailPage</name>
        <message>
            <source>Drop to attach to this project</source>
            <translation>松手即附到这个项目</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>已存为 {file}</translation>
        </message>
        <message>
            <source>Renamed: {name}</source>
            <translation>已改名「{name}」</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已记下</translation>
        </message>
        <message>
            <source>Reverted</source>
            <translation>已改回</translation>
        </message>
        <message>
            <source>Record a fact…</source>
            <translation>记节点事实…</translation>
        </message>
        <message>
            <source>Enter a payment…</source>
            <translation>登记到位资金…</translation>
        </message>
        <message>
            <source>Enter a leader's action…</source>
            <translation>登记领导履责…</translation>
        </message>
        <message>
            <source>Let the rules light it</source>
            <translation>恢复按规则亮灯</translation>
        </message>
        <message>
            <source>Set the light by hand…</source>
            <translation>手动设定亮灯…</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>The rules light it again</source>
            <translation>已恢复按规则亮灯</translation>
        </message>
        <message>
            <source>Deleted; it lies in the recycle bin</source>
            <translation>已删除，在回收站里</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>材料</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), drop to add</source>
            <translation>
                <numerusform>%n 份，拖入即可添加</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目库</translation>
        </message>
        <message>
            <source>This project is not here</source>
            <translation>这个项目不在台账里</translation>
        </message>
        <message>
            <source>{project} brief.pdf</source>
            <translation>{project}一页纸.pdf</translation>
        </message>
        <message>
            <source>Save the brief</source>
            <translation>存一页纸</translation>
        </message>
    </context>
    <context>
        <name>ProjectViews</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Signed and later</source>
            <translation>签约以后</translation>
        </message>
        <message>
            <source>My contacts</source>
            <translation>我联系的</translation>
        </message>
        <message>
            <source>Three ones incomplete</source>
            <translation>三个一不齐</translation>
        </message>
        <message>
            <source>Due this month</source>
            <translation>本月到期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>红灯</translation>
        </message>
    </context>
    <context>
        <name>ProjectsCard</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>No project with this investor yet.</source>
            <translation>还没有项目</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>New view</source>
            <translation>新视图</translation>
        </message>
        <message>
            <source>View deleted: {name}</source>
            <translation>已删除视图「{name}」</translation>
        </message>
        <message>
            <source>View saved: {name}</source>
            <translation>已存视图「{name}」</translation>
        </message>
        <message>
            <source>Save as view</source>
            <translation>存为视图</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Project ledger</source>
            <translation>项目库</translation>
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
            <translation>，</translation>
        </message>
        <message>
            <source>{title}: {value}</source>
            <translation>{title}：{value}</translation>
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
            <translation>相似客商</translation>
        </message>
        <message>
            <source>same industry, not met yet</source>
            <translation>同产业，还没接触过</translation>
        </message>
        <message>
            <source>None known.</source>
            <translation>还没有</translation>
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
            <translation>，</translation>
        </message>
        <message>
            <source>No project</source>
            <translation>没有项目</translation>
        </message>
        <message>
            <source>{lamp} {count}</source>
            <translation>{lamp} {count}</translation>
        </message>
        <message>
            <source>{name}, {remark}</source>
            <translation>{name}，{remark}</translation>
        </message>
        <message>
            <source>None</source>
            <comment>required value that is missing</comment>
            <translation>缺</translation>
        </message>
        <message>
            <source>＋ Assign</source>
            <translation>＋ 指定</translation>
        </message>
        <message>
            <source>{date}, {days}</source>
            <translation>{date}，{days}</translation>
        </message>
    </context>
    <context>
        <name>TableHeader</name>
        <message>
            <source>{title}, not sorted</source>
            <translation>{title}，未排序</translation>
        </message>
        <message>
            <source>{title}, sorted upwards</source>
            <translation>{title}，升序</translation>
        </message>
        <message>
            <source>{title}, sorted downwards</source>
            <translation>{title}，降序</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>Save</source>
            <translation>存下</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>谁来办</translation>
        </message>
        <message>
            <source>Name or pinyin</source>
            <translation>姓名或拼音</translation>
        </message>
        <message>
            <source>Waits for</source>
            <translation>前置节点</translation>
        </message>
        <message>
            <source>Critical: its delay turns the light red sooner</source>
            <translation>关键节点，延误更早亮红灯</translation>
        </message>
        <message>
            <source>Added: {step}</source>
            <translation>已加：{step}</translation>
        </message>
        <message>
            <source>Changed: {step}</source>
            <translation>已改：{step}</translation>
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
            <translation>{month}月</translation>
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
            <translation>指定责任领导</translation>
        </message>
        <message>
            <source>Name the contact</source>
            <translation>指定联系人</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>After signing</source>
            <translation>签约后落实</translation>
        </message>
        <message>
            <source>{slot}, not accepted yet</source>
            <translation>{slot}，待确认</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>{day}起</translation>
        </message>
        <message>
            <source>{day} {what}</source>
            <comment>when a leader did what</comment>
            <translation>{day}{what}</translation>
        </message>
        <message>
            <source>{when} updated</source>
            <translation>{when} 更新</translation>
        </message>
        <message>
            <source>Draft the plan</source>
            <translation>编推进计划</translation>
        </message>
        <message>
            <source>{slot}　v{version}, confirmed {day}</source>
            <translation>{slot}　v{version}，{day}确认</translation>
        </message>
        <message>
            <source>{slot}　v{version}, to be confirmed</source>
            <translation>{slot}　v{version}，待确认</translation>
        </message>
        <message>
            <source>{done}/{total} milestones</source>
            <translation>{done}/{total} 个节点</translation>
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
            <translation>{title}：{value}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
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
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Visible to the whole team</source>
            <translation>全队可见</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>{view}  {count}</source>
            <translation>{view}　{count}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>存视图</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>还原</translation>
        </message>
    </context>
    <context>
        <name>VisitEntry</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>{names} and others, %n people</source>
            <translation>
                <numerusform>{names}等 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>{ours} met {theirs}</source>
            <translation>{ours} 见 {theirs}</translation>
        </message>
    </context>
    <context>
        <name>VisitLines</name>
        <message>
            <source>No visits yet</source>
            <translation>还没有走访</translation>
        </message>
        <message>
            <source>At first contact, note the source and the intent.</source>
            <translation>首次接触可先记来源和意向</translation>
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
            <translation>项目签约后，这里会一直显示领导、联系人、计划是否落实。</translation>
        </message>
    </context>
</TS>
