<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>ThreeOnes</source>
            <translation>三个一招商</translation>
        </message>
        <message>
            <source>Version {version}, data format {schema}</source>
            <translation>版本 {version}，数据格式 {schema}</translation>
        </message>
        <message>
            <source>MIT licence</source>
            <translation>MIT 许可证</translation>
        </message>
        <message>
            <source>For unclassified use</source>
            <translation>非涉密系统</translation>
        </message>
        <message>
            <source>State secrets must not be entered. Nothing is sent anywhere: no telemetry, no web calls.</source>
            <translation>严禁录入国家秘密。数据不外传：不联网，不收集使用情况。</translation>
        </message>
        <message>
            <source>Where the data lies</source>
            <translation>数据位置</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>How much there is</source>
            <translation>数据量</translation>
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
            <translation>客商联系人</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Changes in the history</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>复制路径</translation>
        </message>
        <message>
            <source>Path copied</source>
            <translation>已复制路径</translation>
        </message>
        <message>
            <source>The database file is encrypted</source>
            <translation>数据库文件已加密</translation>
        </message>
        <message>
            <source>Not encrypted; who has the file can read it. Turn it on under Security.</source>
            <translation>未加密，拿到文件的人都能读。可在「安全」中开启。</translation>
        </message>
        <message>
            <source>Not available on this computer; who has the file can read it.</source>
            <translation>本机不支持加密，拿到文件的人都能读。</translation>
        </message>
        <message>
            <source>{size}, SQLite {sqlite}</source>
            <translation>{size}，SQLite {sqlite}</translation>
        </message>
    </context>
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>建设性质</translation>
        </message>
        <message>
            <source>Inflow</source>
            <translation>协议引资</translation>
        </message>
        <message>
            <source>Provisional. The final number comes with the next exchange.</source>
            <translation>暂编号。下次同步后换成正式编号。</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>用地方式</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>选址</translation>
        </message>
        <message>
            <source>Planned start</source>
            <translation>计划开工</translation>
        </message>
        <message>
            <source>Planned production</source>
            <translation>计划投产</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>建设内容</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>节点事实</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>No dated fact yet.</source>
            <translation>还没有节点事实。</translation>
        </message>
        <message>
            <source>{mu} mu</source>
            <translation>{mu} 亩</translation>
        </message>
        <message>
            <source>Land</source>
            <translation>用地</translation>
        </message>
        <message>
            <source>Major project</source>
            <translation>重大项目</translation>
        </message>
    </context>
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
            <source>Change post</source>
            <translation>改任</translation>
        </message>
        <message>
            <source>End post</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Add person</source>
            <translation>加联系人</translation>
        </message>
        <message>
            <source>Edit person</source>
            <translation>修改联系人</translation>
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
            <source>Edit progress note</source>
            <translation>修改进展</translation>
        </message>
        <message>
            <source>Delete entry</source>
            <translation>删除动态</translation>
        </message>
        <message>
            <source>Revert a field</source>
            <translation>改回</translation>
        </message>
        <message>
            <source>Accept assignment</source>
            <translation>接受指定</translation>
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
            <source>Revoke fact</source>
            <translation>撤销节点</translation>
        </message>
        <message>
            <source>Send fact back</source>
            <translation>退回节点</translation>
        </message>
        <message>
            <source>Confirm fact</source>
            <translation>认定节点</translation>
        </message>
        <message>
            <source>Enter payment</source>
            <translation>登记到位资金</translation>
        </message>
        <message>
            <source>Correct payment</source>
            <translation>冲正到位资金</translation>
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
            <source>Give up draft plan</source>
            <translation>放弃计划草稿</translation>
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
            <source>Begin plan step</source>
            <translation>开始节点</translation>
        </message>
        <message>
            <source>Remove milestone</source>
            <translation>移出节点</translation>
        </message>
        <message>
            <source>Add milestone</source>
            <translation>加节点</translation>
        </message>
        <message>
            <source>Edit milestone</source>
            <translation>修改节点</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>改回</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Make workspace</source>
            <translation>建立工作区</translation>
        </message>
        <message>
            <source>Make demo data</source>
            <translation>生成演示数据</translation>
        </message>
        <message>
            <source>Number projects</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Print paper</source>
            <translation>印制材料</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Move to stage</source>
            <translation>移到阶段</translation>
        </message>
        <message>
            <source>Change my work</source>
            <translation>修改我的工作</translation>
        </message>
        <message>
            <source>Name a computer</source>
            <translation>命名电脑</translation>
        </message>
        <message>
            <source>Change a light rule</source>
            <translation>修改亮灯规则</translation>
        </message>
        <message>
            <source>Reset a light rule</source>
            <translation>亮灯规则恢复默认</translation>
        </message>
        <message>
            <source>Change the set of light rules</source>
            <translation>更换亮灯规则</translation>
        </message>
        <message>
            <source>Change a colleague</source>
            <translation>修改人员</translation>
        </message>
        <message>
            <source>Let a colleague leave office</source>
            <translation>人员离任</translation>
        </message>
        <message>
            <source>Take a colleague back into office</source>
            <translation>人员恢复在任</translation>
        </message>
        <message>
            <source>Add a colleague</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Rename a unit</source>
            <translation>单位更名</translation>
        </message>
        <message>
            <source>Correct the name of a unit</source>
            <translation>更正单位名称</translation>
        </message>
        <message>
            <source>Change the ranking of a unit</source>
            <translation>修改单位排位</translation>
        </message>
        <message>
            <source>Move a unit</source>
            <translation>调整单位次序</translation>
        </message>
        <message>
            <source>Take a set of units</source>
            <translation>采用单位方案</translation>
        </message>
        <message>
            <source>Add a unit</source>
            <translation>添加单位</translation>
        </message>
        <message>
            <source>Add a squad</source>
            <translation>添加小分队</translation>
        </message>
        <message>
            <source>Rename a squad</source>
            <translation>小分队更名</translation>
        </message>
        <message>
            <source>Change a working day</source>
            <translation>修改工作日</translation>
        </message>
        <message>
            <source>Import the notice of days off</source>
            <translation>导入放假通知</translation>
        </message>
        <message>
            <source>Confirm the days off of a year</source>
            <translation>核对全年放假安排</translation>
        </message>
        <message>
            <source>Delete relation</source>
            <translation>删除关系</translation>
        </message>
        <message>
            <source>Add relation</source>
            <translation>加关系</translation>
        </message>
        <message>
            <source>Put firm first</source>
            <translation>把企业排在首位</translation>
        </message>
        <message>
            <source>Take firm off project</source>
            <translation>移出项目企业</translation>
        </message>
        <message>
            <source>Add firm to project</source>
            <translation>添加项目企业</translation>
        </message>
        <message>
            <source>Change firm's part</source>
            <translation>修改企业角色占股</translation>
        </message>
        <message>
            <source>Change what counts</source>
            <translation>更改口径</translation>
        </message>
        <message>
            <source>Change who leads large projects</source>
            <translation>更改多大领导招多大商</translation>
        </message>
        <message>
            <source>Name who issues papers</source>
            <translation>更改落款单位</translation>
        </message>
        <message>
            <source>Correct visit</source>
            <translation>更正走访</translation>
        </message>
        <message>
            <source>Delete visit</source>
            <translation>删除走访</translation>
        </message>
        <message>
            <source>Decide whether a project is major</source>
            <translation>认定重大项目</translation>
        </message>
        <message>
            <source>Change what makes a project major</source>
            <translation>修改重大项目标准</translation>
        </message>
        <message>
            <source>Name computer</source>
            <translation>给电脑命名</translation>
        </message>
        <message>
            <source>Decide between two versions</source>
            <translation>确认两处不同的值</translation>
        </message>
        <message>
            <source>Keep what was deleted</source>
            <translation>保留已删除的记录</translation>
        </message>
        <message>
            <source>Delete again</source>
            <translation>仍删除</translation>
        </message>
        <message>
            <source>Raise a risk</source>
            <translation>标记风险</translation>
        </message>
        <message>
            <source>Clear a risk</source>
            <translation>解除风险</translation>
        </message>
        <message>
            <source>Change when investors are met again</source>
            <translation>修改客商联系间隔</translation>
        </message>
        <message>
            <source>Edit numbers</source>
            <translation>修改联系方式</translation>
        </message>
        <message>
            <source>Edit payment</source>
            <translation>修改到位资金</translation>
        </message>
        <message>
            <source>Describe file</source>
            <translation>标注材料</translation>
        </message>
        <message>
            <source>Note on plan</source>
            <translation>写计划说明</translation>
        </message>
        <message>
            <source>Edit a unit</source>
            <translation>修改单位</translation>
        </message>
        <message>
            <source>Change how quality is rated</source>
            <translation>修改引资质量评分</translation>
        </message>
        <message>
            <source>Change the focus industries</source>
            <translation>修改重点产业</translation>
        </message>
        <message>
            <source>Change a threshold of quality</source>
            <translation>修改引资质量标准</translation>
        </message>
        <message>
            <source>Reset the thresholds of quality</source>
            <translation>恢复引资质量标准</translation>
        </message>
        <message>
            <source>Change the weights of quality</source>
            <translation>修改引资质量权重</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是同一个</translation>
        </message>
    </context>
    <context>
        <name>ActionPane</name>
        <message>
            <source>Undo this action</source>
            <translation>撤销这一步</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s) in this action</source>
            <translation>
                <numerusform>这一步另有 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已恢复</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>{old} → {new}</source>
            <translation>{old} 改为 {new}</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>改回</translation>
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
        <name>Alike</name>
        <message>
            <source>same credit code</source>
            <translation>统一社会信用代码相同</translation>
        </message>
        <message>
            <source>same mobile number</source>
            <translation>手机号相同</translation>
        </message>
        <message>
            <source>same WeChat</source>
            <translation>微信相同</translation>
        </message>
        <message>
            <source>same e-mail</source>
            <translation>邮箱相同</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>名称相同</translation>
        </message>
        <message>
            <source>same name, same firm</source>
            <translation>同一单位同名</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two reasons</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>{one} may be the same as {other}</source>
            <translation>{one} 可能与 {other} 重复</translation>
        </message>
        <message>
            <source>May be the same as {name}</source>
            <translation>可能与 {name} 重复</translation>
        </message>
        <message>
            <source>Nothing else is known of it</source>
            <translation>没有其他信息</translation>
        </message>
        <message>
            <source>Nothing belongs to it yet</source>
            <translation>还没有关联的记录</translation>
        </message>
        <message>
            <source>entered {when}</source>
            <translation>{when}录入</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} 与 {other}</translation>
        </message>
    </context>
    <context>
        <name>AlikeNote</name>
        <message numerus="yes">
            <source>{said}, and %n more</source>
            <translation>
                <numerusform>{said}，另有 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>核对</translation>
        </message>
    </context>
    <context>
        <name>AlikePane</name>
        <message>
            <source>Perhaps entered twice</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是同一个</translation>
        </message>
        <message>
            <source>Leave for now</source>
            <translation>先放着</translation>
        </message>
        <message>
            <source>All that belongs to either stays; undo parts them again</source>
            <translation>两边的记录都保留，撤销即可分开</translation>
        </message>
        <message>
            <source>{loser} is merged into {winner}</source>
            <translation>已将 {loser} 并入 {winner}</translation>
        </message>
        <message>
            <source>{one} and {other} are two</source>
            <translation>已记下：{one} 与 {other} 不是同一个</translation>
        </message>
        <message>
            <source>Choose an answer</source>
            <translation>请先选择</translation>
        </message>
        <message>
            <source>Remember that they are two</source>
            <translation>记下不是同一个</translation>
        </message>
        <message>
            <source>Merge, keep the {place}</source>
            <translation>合并，保留{place}</translation>
        </message>
        <message>
            <source>left one</source>
            <translation>左边的</translation>
        </message>
        <message>
            <source>right one</source>
            <translation>右边的</translation>
        </message>
        <message>
            <source>upper one</source>
            <translation>上面的</translation>
        </message>
        <message>
            <source>lower one</source>
            <translation>下面的</translation>
        </message>
    </context>
    <context>
        <name>AssignmentForm</name>
        <message>
            <source>Hand over</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Appoint</source>
            <translation>指定</translation>
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
            <source>Since</source>
            <translation>任职起日</translation>
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
        <name>BackupSettings</name>
        <message>
            <source>Back up</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Save a copy elsewhere</source>
            <translation>另存到</translation>
        </message>
        <message>
            <source>The whole ledger</source>
            <translation>整个台账</translation>
        </message>
        <message>
            <source>A copy elsewhere takes them along in a folder beside it. Copies on this computer use those of the ledger, which are never deleted: {folder}</source>
            <translation>另存的备份会把附件一起带走，放在旁边的文件夹里；本机的备份用台账自己的附件，附件从不删除：{folder}</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Copies on this computer</source>
            <translation>本机备份</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Backed up: {file}</source>
            <translation>已备份：{file}</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手动备份</translation>
        </message>
        <message>
            <source>before the data format changed</source>
            <translation>数据格式升级前自动备份</translation>
        </message>
        <message>
            <source>Looking for files</source>
            <translation>正在核对附件</translation>
        </message>
        <message>
            <source>Looking for files {done}/{total}</source>
            <translation>正在核对附件 {done}/{total}</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) missing</source>
            <translation>
                <numerusform>缺 %n 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), {size}</source>
            <translation>
                <numerusform>%n 个文件，{size}</numerusform>
            </translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Last: {moment}</source>
            <translation>上次备份：{moment}</translation>
        </message>
        <message>
            <source>No copy has been made yet</source>
            <translation>还没有备份过</translation>
        </message>
        <message>
            <source>A copy made here can be carried away on a USB stick</source>
            <translation>备份文件可拷到 U 盘另存</translation>
        </message>
        <message>
            <source>No copies yet</source>
            <translation>还没有备份</translation>
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
            <source>{role}: two versions to decide</source>
            <translation>{role}有两处不同，需您确认</translation>
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
        <name>BinColumns</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Comes back with it</source>
            <translation>一并恢复</translation>
        </message>
        <message>
            <source>Merged into {name}</source>
            <translation>已并入 {name}</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Deleted by</source>
            <translation>删除人</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除时间</translation>
        </message>
    </context>
    <context>
        <name>BinPage</name>
        <message>
            <source>Recycle bin</source>
            <translation>回收站</translation>
        </message>
        <message numerus="yes">
            <source>Deleted records stay here for %n day(s)</source>
            <translation>
                <numerusform>删除的记录在这里留 %n 天，一次点击即可恢复</numerusform>
            </translation>
        </message>
        <message>
            <source>Older ones are in the history</source>
            <translation>更早的见修改历史</translation>
        </message>
        <message>
            <source>The recycle bin is empty</source>
            <translation>回收站是空的</translation>
        </message>
        <message>
            <source>What you delete comes here with all that belongs to it, and one click brings it back.</source>
            <translation>删除的项目、客商、走访连同关联记录都放在这里，一次点击即可恢复。</translation>
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
            <source>No contact</source>
            <translation>缺联系人</translation>
        </message>
        <message>
            <source>No lead</source>
            <translation>缺责任领导</translation>
        </message>
        <message>
            <source>Lead open</source>
            <translation>领导待定</translation>
        </message>
        <message>
            <source>Contact open</source>
            <translation>联系人待定</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two persons</comment>
            <translation>，</translation>
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
            <translation>移回「{stage}」，转为{regime}</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) together</source>
            <translation>
                <numerusform>%n 个项目一起移</numerusform>
            </translation>
        </message>
        <message>
            <source>Passes over {stages}: give the day</source>
            <translation>将跳过{stages}，请补日期</translation>
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
        <name>BoardKeys</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open in a window of its own</source>
            <translation>在新窗口打开</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>To the stage before</source>
            <translation>移到上一阶段</translation>
        </message>
        <message>
            <source>To the next stage</source>
            <translation>移到下一阶段</translation>
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
        <name>CalendarSettings</name>
        <message>
            <source>Grey: weekend. Red with H: a day off on a weekday. Blue with W: a weekend that is worked. Dotted: reckoned. Click a day, or press Space, to turn it over.</source>
            <translation>灰色为周末，红色「休」为放假，蓝色「班」为调休上班，虚框为推算。点日期或按空格切换。</translation>
        </message>
        <message>
            <source>Earlier year</source>
            <translation>上一年</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>Later year</source>
            <translation>下一年</translation>
        </message>
        <message>
            <source>Import notice</source>
            <translation>导入放假通知</translation>
        </message>
        <message>
            <source>A CSV of date, kind and name, such as 2027-02-05 to 2027-02-11, off, Spring Festival</source>
            <translation>CSV 表：日期、类型、名称，如 2027-02-05 至 2027-02-11，休，春节</translation>
        </message>
        <message>
            <source>{day} is a working day now</source>
            <translation>{day} 改为工作日</translation>
        </message>
        <message>
            <source>{day} is a day off now</source>
            <translation>{day} 改为休息日</translation>
        </message>
        <message>
            <source>The notice for {year} is entered</source>
            <translation>{year} 年放假安排已导入</translation>
        </message>
        <message>
            <source>The days off of {year} are confirmed</source>
            <translation>{year} 年放假安排已核对</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) off on weekdays</source>
            <translation>
                <numerusform>工作日放假 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{off}, %n weekend day(s) worked</source>
            <translation>
                <numerusform>{off}，周末调休上班 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>The notice for {year} has not been entered; its days are reckoned</source>
            <translation>{year} 年放假安排未导入，按推算</translation>
        </message>
        <message>
            <source>As published, confirm</source>
            <translation>已按通知核对</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Expand</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>CellEditors</name>
        <message numerus="yes">
            <source>Change %n project(s)</source>
            <translation>
                <numerusform>改 %n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changed %n project(s)</source>
            <translation>
                <numerusform>已改 %n 个项目</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已改：{name}</translation>
        </message>
    </context>
    <context>
        <name>ChainCard</name>
        <message>
            <source>Industrial chain</source>
            <translation>产业链关系</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>{up} up, {down} down</source>
            <translation>上游 {up}，下游 {down}</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>已在本地</translation>
        </message>
        <message numerus="yes">
            <source>%n could be won along the chain</source>
            <translation>
                <numerusform>其余 %n 家可作链条招商目标</numerusform>
            </translation>
        </message>
        <message>
            <source>No suppliers or customers known yet</source>
            <translation>还没有上下游</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Delete relation</source>
            <translation>删除关系</translation>
        </message>
        <message>
            <source>Relation deleted: {name}</source>
            <translation>已删除关系：{name}</translation>
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
        <name>ChangeForm</name>
        <message>
            <source>Change passphrase</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>现在的口令</translation>
        </message>
        <message>
            <source>New passphrase, at least 6 characters</source>
            <translation>新口令，至少 6 个字符</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>Passphrase changed</source>
            <translation>口令已更改</translation>
        </message>
    </context>
    <context>
        <name>ChannelsForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Last checked</source>
            <translation>核实日期</translation>
        </message>
        <message>
            <source>There is no number or address yet.</source>
            <translation>还没有联系方式。</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改：{name}</translation>
        </message>
    </context>
    <context>
        <name>ClearRiskForm</name>
        <message>
            <source>Dismiss</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Cleared: {risk}</source>
            <translation>已解除：{risk}</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message numerus="yes">
            <source>%n project(s), {amount}</source>
            <translation>
                <numerusform>%n 个项目，{amount}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) in {folder}</source>
            <translation>
                <numerusform>%n 个项目，在 {folder}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n signed project(s), {amount}</source>
            <translation>
                <numerusform>签约 %n 个，{amount}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them terminated, still counted</source>
            <translation>
                <numerusform>其中 %n 个已终止，仍计入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) without an agreed amount: the total investment counts</source>
            <translation>
                <numerusform>%n 个项目没有协议引资额，按总投资计</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) without any amount in CNY: left out of the sums</source>
            <translation>
                <numerusform>%n 个项目没有人民币金额，未计入合计</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) change</source>
            <translation>
                <numerusform>%n 天有变化</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: median {median} days, middle half {lower} to {upper}, %n project(s)</source>
            <translation>
                <numerusform>{name}：中位数 {median} 天，中间一半 {lower} 至 {upper} 天，%n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) neither listed nor started</source>
            <translation>
                <numerusform>既未挂牌也未开工 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n computer(s) shut out. The secret key of the workspace was changed.</source>
            <translation>
                <numerusform>已移出 %n 台电脑，工作区密钥已更换。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{file} is written: {size}, with %n attached file(s)</source>
            <translation>
                <numerusform>已写出 {file}：{size}，附件 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read, all as they were written</source>
            <translation>
                <numerusform>已读取 %n 个文件，均完好</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) wait for a decision</source>
            <translation>
                <numerusform>%n 处需您确认</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) put aside until an administrator decides: see “aside”</source>
            <translation>
                <numerusform>%n 次修改已搁置，待管理员处理：见 aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged file(s) in the shared folder, left aside: see “check --share”</source>
            <translation>
                <numerusform>共享文件夹有 %n 个损坏的文件，未采用：见 check --share</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign file(s) in the shared folder: see “check --share”</source>
            <translation>
                <numerusform>共享文件夹有 %n 个非本程序的文件：见 check --share</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the shared folder may not be read by this user, and whether all is well with them is not known. What is on this computer is safe. Ask whoever looks after the folder for the right to read all that lies in it.</source>
            <translation>
                <numerusform>共享文件夹中有 %n 个文件当前用户无权读取，是否完好无法得知。本机内容安全。请向管理该文件夹的人申请读取其中全部文件的权限。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer wait to be sent.</source>
            <translation>
                <numerusform>本机有 %n 次操作待发送。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer wait to be sent. With their attached files they need at most {size} there.</source>
            <translation>
                <numerusform>本机有 %n 次操作待发送，连同附件最多需要 {size} 空间。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer nobody else has. They stay on this computer: “search” finds what they are about, “print” writes it as PDF, Word or Excel. For colleagues to have them, ask an administrator for a code, “join” with a new --workspace, and enter them there.</source>
            <translation>
                <numerusform>本机有 %n 次操作别人都没有，仍留在本机：用“search”查找所涉内容，用“print”写成 PDF、Word 或 Excel。要让同事也有，请向管理员要邀请码，用新的 --workspace 执行“join”，再在那里录入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer are not in it, for it may not send any. They stay here; “sync” says how to get them out.</source>
            <translation>
                <numerusform>本机有 %n 次操作不在其中，因为本机无权发送。它们仍留在本机；“sync”会说明怎样取出。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) deleted here and changed there wait for a decision: see “conflicts”</source>
            <translation>
                <numerusform>%n 条记录一处删除、另一处改动，需您确认：见“conflicts”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(ies) in its folder as well</source>
            <translation>
                <numerusform>其中的 %n 份备份也已加密</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attached file(s) encrypted</source>
            <translation>
                <numerusform>已加密 %n 个附件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attached file(s) not encrypted yet: say “encrypt” once more</source>
            <translation>
                <numerusform>还有 %n 个附件未加密，请再次运行 encrypt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{file} is written, with %n segment(s)</source>
            <translation>
                <numerusform>已写入 {file}，含 %n 个变更段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) read</source>
            <translation>
                <numerusform>已读取 %n 个变更段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s), from {since} to {until}</source>
            <translation>
                <numerusform>共 %n 次操作，{since} 至 {until}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) before that are not in it: a snapshot stood for them</source>
            <translation>
                <numerusform>此前另有 %n 个变更段不在其中，以快照代替</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer are not in it: sync first</source>
            <translation>
                <numerusform>本机有 %n 次操作不在其中，请先同步</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) erased because somebody asked to be forgotten</source>
            <translation>
                <numerusform>应本人请求已抹去 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) do not count: written after their author was shut out</source>
            <translation>
                <numerusform>%n 个变更段无效：作者被移出后写的</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>%n 个客商</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. No workspace was made in {folder}</source>
            <translation>已停止，没有在 {folder} 建立台账</translation>
        </message>
        <message>
            <source>The attached file “{file}” is not in {folder}</source>
            <translation>附件「{file}」不在 {folder}</translation>
        </message>
        <message>
            <source>The attached file “{file}” is no longer what it was</source>
            <translation>附件「{file}」的内容已与添加时不同</translation>
        </message>
        <message>
            <source>Printed: {file}</source>
            <translation>已打印：{file}</translation>
        </message>
        <message>
            <source>No {kind} on this computer, set in {font} instead</source>
            <translation>本机没有{kind}，以 {font} 代替</translation>
        </message>
        <message>
            <source>No font has “{kind}”, printed as {font}. Put a font that has it into the workspace's folder “fonts”</source>
            <translation>本机字体都没有“{kind}”，印成 {font}。把有这个字的字体放进工作区的 fonts 文件夹即可</translation>
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
            <source>Major project</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>引资质量</translation>
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
            <source>Meet again</source>
            <translation>下次联系</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Official</source>
            <translation>干部</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>About</source>
            <translation>内容对象</translation>
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
            <source>Signed</source>
            <translation>签约率</translation>
        </message>
        <message>
            <source>Started or completed</source>
            <translation>开竣工率</translation>
        </message>
        <message>
            <source>Plan steps in time</source>
            <translation>计划按期率</translation>
        </message>
        <message>
            <source>Year gone by</source>
            <translation>序时进度</translation>
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
            <source>Signing to start</source>
            <translation>签约至开工</translation>
        </message>
        <message>
            <source>Start to production</source>
            <translation>开工至投产</translation>
        </message>
        <message>
            <source>Undone: {action}</source>
            <translation>已撤销：{action}</translation>
        </message>
        <message>
            <source>Whoever has this file can read all that was ever shared. Hand it over under seal.</source>
            <translation>拿到此文件的人可读到全部共享内容，请密封交接。</translation>
        </message>
        <message>
            <source>Written by {device} on {moment}.</source>
            <translation>由「{device}」于 {moment} 写出。</translation>
        </message>
        <message>
            <source>The workspace begins with {groups}: tell the auditor apart.</source>
            <translation>工作区起始标识为 {groups}，请另行告知审计人员。</translation>
        </message>
        <message>
            <source>The workspace begins with {groups}; compare that with what you were told apart.</source>
            <translation>工作区起始标识为 {groups}，请与另行告知您的核对。</translation>
        </message>
        <message>
            <source>Sound: no chain is broken, all is signed by its author and as it was signed.</source>
            <translation>完好：链条完整，全部由作者签名，内容与签名时一致。</translation>
        </message>
        <message>
            <source>Not sound: do not rely on what this file tells, see above.</source>
            <translation>不完好：此文件的内容不可采信，原因见上。</translation>
        </message>
        <message>
            <source>{name}: not signed by whom it names</source>
            <translation>{name}：签名与所称作者不符</translation>
        </message>
        <message>
            <source>{name}: other bytes than its name says</source>
            <translation>{name}：内容与文件名不符</translation>
        </message>
        <message>
            <source>{name}: other lines than its author signed</source>
            <translation>{name}：内容与作者签名时不一致</translation>
        </message>
        <message>
            <source>{name}: a file is missing in between</source>
            <translation>{name}：中间缺少文件</translation>
        </message>
        <message>
            <source>{name}: files were taken out after this was written</source>
            <translation>{name}：写出后有文件被抽走</translation>
        </message>
        <message>
            <source>{name}: under a key that is not in this file</source>
            <translation>{name}：解密所需的密钥不在此文件中</translation>
        </message>
        <message>
            <source>What this file says of itself was not signed by any computer of the workspace</source>
            <translation>此文件的说明不是由工作区内任何电脑签名的</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
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
            <source>{value} (kept)</source>
            <comment>a version decided for that was shown already</comment>
            <translation>{value}（保留）</translation>
        </message>
        <message>
            <source>The database is sound, and its log tells the same as its records.</source>
            <translation>数据库完好，修改日志与记录一致。</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>已写 {file}</translation>
        </message>
        <message>
            <source>The demonstration itself is in {folder}</source>
            <translation>演示工作区在 {folder}</translation>
        </message>
        <message>
            <source>{field}: {sentence}</source>
            <translation>{field}：{sentence}</translation>
        </message>
        <message>
            <source>Details: {file}</source>
            <translation>详情在 {file}</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Main points</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Record or view</source>
            <translation>记录或视图</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>上班</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>{loser} is {winner} now.</source>
            <translation>{loser} 已并入 {winner}。</translation>
        </message>
        <message>
            <source>{loser} and {winner} are two.</source>
            <translation>已记下：{loser} 与 {winner} 不是同一个。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Line {number} left out, “{line}”: {reason}</source>
            <translation>第 {number} 行未导入「{line}」：{reason}</translation>
        </message>
        <message>
            <source>The shared workspace lies in {folder}</source>
            <translation>共享工作区建在 {folder}</translation>
        </message>
        <message>
            <source>The new ledger lies in {folder}, on this computer alone.</source>
            <translation>新台账在 {folder}，只在本机。</translation>
        </message>
        <message>
            <source>For one computer, until {day}. It is shown only now.</source>
            <translation>供一台电脑使用，有效期至 {day}，只显示这一次。</translation>
        </message>
        <message>
            <source>Asked to be let in. An administrator compares these digits with you: {digits}</source>
            <translation>已提出加入。请与管理员核对这八位数字：{digits}</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>核对数字</translation>
        </message>
        <message>
            <source>{name} was refused; the code lets nobody in any more.</source>
            <translation>未同意 {name} 加入，该邀请码已作废。</translation>
        </message>
        <message>
            <source>{name} is in.</source>
            <translation>{name}已加入。</translation>
        </message>
        <message>
            <source>The others hear of it with the next “sync”.</source>
            <translation>下次同步（sync）时告知其他电脑。</translation>
        </message>
        <message>
            <source>Deleted, then changed</source>
            <translation>已删除，又有改动</translation>
        </message>
        <message>
            <source>{said}; hidden until this is decided: {parts}</source>
            <translation>{said}；确定之前隐藏：{parts}</translation>
        </message>
        <message>
            <source>it stays, with all of this</source>
            <translation>保留，连同一起删除的内容</translation>
        </message>
        <message>
            <source>it is deleted</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>{name}: {field} is decided.</source>
            <translation>{name}：{field} 已确定。</translation>
        </message>
        <message>
            <source>{name} stays, with what was deleted with it.</source>
            <translation>{name} 已保留，连同一起删除的内容。</translation>
        </message>
        <message>
            <source>{name} is in the recycle bin.</source>
            <translation>{name} 已在回收站。</translation>
        </message>
        <message>
            <source>not a file of this program</source>
            <translation>非本程序文件</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>may not be read by this user</source>
            <translation>当前用户无权读取</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>follows a lost file</source>
            <translation>前一个文件已丢失</translation>
        </message>
        <message>
            <source>The shared folder is compact: others join from one snapshot.</source>
            <translation>共享文件夹已整理：新电脑可由一份快照加入。</translation>
        </message>
        <message>
            <source>Nobody waits for the lost files of this computer any more.</source>
            <translation>不再等待这台电脑丢失的文件。</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Not in the print register: the ledger cannot be written.</source>
            <translation>未记入打印登记：台账目前无法写入。</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>印制时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>印制人</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>{name}: {role}</source>
            <translation>{name}：{role}</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>{what}: it never counts.</source>
            <translation>{what}：不计入。</translation>
        </message>
        <message>
            <source>{what}: it counts.</source>
            <translation>{what}：已计入。</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Sent {sent}, received {received}, applied {applied}; {seconds} s</source>
            <translation>发 {sent}，收 {received}，合并 {applied}，用时 {seconds} 秒</translation>
        </message>
        <message>
            <source>This computer was taken out of the workspace. What is here stays; nothing new comes, and nothing is sent.</source>
            <translation>本机已移出工作区。已有内容保留在本机，不再收发。</translation>
        </message>
        <message>
            <source>An administrator has not let this computer in yet: {digits}</source>
            <translation>管理员尚未同意本机加入，核对数字：{digits}</translation>
        </message>
        <message>
            <source>The ledger in {folder} is encrypted.</source>
            <translation>{folder} 中的台账已加密。</translation>
        </message>
        <message>
            <source>{file} could not be read and was left as it is</source>
            <translation>{file} 无法读取，保持原样</translation>
        </message>
        <message>
            <source>The ledger in {folder} is no longer encrypted.</source>
            <translation>{folder} 中的台账已取消加密。</translation>
        </message>
        <message>
            <source>It opens the ledger. Print it, lock it away, delete the file.</source>
            <translation>凭它可打开台账。请打印、锁好，并删除此文件。</translation>
        </message>
        <message>
            <source>The passphrase was changed.</source>
            <translation>口令已更改。</translation>
        </message>
        <message>
            <source>Passphrase: </source>
            <translation>口令：</translation>
        </message>
        <message>
            <source>New passphrase: </source>
            <translation>新口令：</translation>
        </message>
        <message>
            <source>Once more: </source>
            <translation>再输一次：</translation>
        </message>
        <message>
            <source>Nothing was taken in. Add --yes to take it in.</source>
            <translation>未导入。加 --yes 即导入。</translation>
        </message>
        <message>
            <source>Taken in: received {received}, applied {applied}</source>
            <translation>已导入：收 {received}，合并 {applied}</translation>
        </message>
        <message>
            <source>Take it in? [y/N] </source>
            <translation>导入？[y/N] </translation>
        </message>
        <message>
            <source>Kept offline</source>
            <translation>离线可用</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Rests on</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>It makes a computer an administrator's. Print it, lock it away, delete the file.</source>
            <translation>凭它可使一台电脑成为管理员的电脑。请打印、锁入保密柜，并删除文件。</translation>
        </message>
        <message>
            <source>Key on the sheet: </source>
            <translation>恢复单上的密钥：</translation>
        </message>
        <message>
            <source>This computer is an administrator's. Take out the lost ones, and print a new sheet.</source>
            <translation>本机已是管理员的电脑。请移出丢失的电脑，并重新打印恢复单。</translation>
        </message>
        <message>
            <source>Ways to reach: {channels}, posts: {posts}, languages: {languages}, files: {files}, visits without the name: {visits}</source>
            <translation>联系方式 {channels} 条，职务 {posts} 项，语言 {languages} 种，附件 {files} 个，隐去姓名的走访 {visits} 次</translation>
        </message>
        <message>
            <source>Erased for good. Backups made before still have it.</source>
            <translation>已永久删除。此前的备份里仍有这些信息。</translation>
        </message>
        <message>
            <source>Nothing was changed. It cannot be undone; add --yes to do it.</source>
            <translation>没有改动。删除后无法恢复；确认删除请加 --yes。</translation>
        </message>
        <message>
            <source>{computer} gives projects their numbers.</source>
            <translation>由「{computer}」负责编号。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写入：{file}</translation>
        </message>
        <message>
            <source>Without “{file}”, which is not on this computer</source>
            <translation>缺少「{file}」，本机没有这个附件</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>a project</source>
            <translation>一个项目</translation>
        </message>
        <message>
            <source>a visit</source>
            <translation>一次拜访（来访）</translation>
        </message>
        <message>
            <source>a trip</source>
            <translation>一次外出</translation>
        </message>
        <message>
            <source>an investor</source>
            <translation>一家企业</translation>
        </message>
        <message>
            <source>a leader</source>
            <translation>一位领导</translation>
        </message>
        <message>
            <source>projects of a view or leader</source>
            <translation>某视图或某领导的项目</translation>
        </message>
        <message>
            <source>a time</source>
            <translation>一段时间</translation>
        </message>
        <message>
            <source>Copy it with: {command}</source>
            <translation>复制命令：{command}</translation>
        </message>
        <message>
            <source>FOLDER</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>The ledger lies in {folder} and is opened there from now on. {old} stays as it was.</source>
            <translation>台账已复制到 {folder}，以后从这里打开。{old} 保持不变。</translation>
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
                <numerusform>%n 个</numerusform>
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
        <message>
            <source>Group by</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>不分组</translation>
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
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Close window</source>
            <translation>关闭窗口</translation>
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
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Open workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>Join workspace…</source>
            <translation>加入工作区…</translation>
        </message>
        <message>
            <source>Demo data…</source>
            <translation>演示数据…</translation>
        </message>
        <message>
            <source>Restore backup…</source>
            <translation>从备份恢复…</translation>
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
            <source>Lock</source>
            <translation>锁定</translation>
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
            <source>Briefings</source>
            <translation>简报</translation>
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
            <source>Next area</source>
            <translation>下一区</translation>
        </message>
        <message>
            <source>Previous area</source>
            <translation>上一区</translation>
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
            <source>History of changes</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>Sync center</source>
            <translation>同步中心</translation>
        </message>
        <message>
            <source>Copy today for WeChat</source>
            <translation>复制今日微信版</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
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
            <source>Meet again</source>
            <translation>下次联系</translation>
        </message>
        <message>
            <source>never</source>
            <translation>未走访</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>%n 家</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not met for 45 days</source>
            <translation>
                <numerusform>45 天未走访 %n 家</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>联系人 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>The next step is the earliest open one; change it on the investor's page.</source>
            <translation>下一步是最早的一项未办事项，请在客商页修改。</translation>
        </message>
        <message>
            <source>The last visit follows from the visits logged; Ctrl J logs one.</source>
            <translation>最近走访由走访记录得出，按 Ctrl J 记一次。</translation>
        </message>
        <message>
            <source>Lamp and three ones are those of the investor's project; change them there.</source>
            <translation>这里显示该客商项目的灯色和三个一，请在项目页修改。</translation>
        </message>
        <message>
            <source>When to meet again follows from the last visit and the intent.</source>
            <translation>下次联系日期由最近走访和意向得出，不直接修改。</translation>
        </message>
    </context>
    <context>
        <name>CompanyEditors</name>
        <message numerus="yes">
            <source>Change %n investor(s)</source>
            <translation>
                <numerusform>改 %n 家客商</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changed %n investor(s)</source>
            <translation>
                <numerusform>已改 %n 家客商</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已改：{name}</translation>
        </message>
    </context>
    <context>
        <name>CompanyFacet</name>
        <message>
            <source>Name or pinyin</source>
            <translation>名称，可输拼音</translation>
        </message>
        <message>
            <source>Name of the investor</source>
            <translation>客商名称</translation>
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
            <source>Intent</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>Not met for 45 days</source>
            <translation>45 天未走访</translation>
        </message>
        <message>
            <source>Has one</source>
            <translation>有项目</translation>
        </message>
        <message>
            <source>Has none</source>
            <translation>无项目</translation>
        </message>
        <message>
            <source>To complete</source>
            <translation>待补全</translation>
        </message>
    </context>
    <context>
        <name>ContactCard</name>
        <message>
            <source>Days after the last visit; then it stands in the day of whoever looks after it</source>
            <translation>距最近走访的天数，逾期后列入维护人的今日事项</translation>
        </message>
        <message>
            <source>Keeping in touch with investors</source>
            <translation>客商定期联系</translation>
        </message>
        <message>
            <source>Intent {level}</source>
            <translation>意向 {level}</translation>
        </message>
        <message>
            <source>Also where the intent is not known</source>
            <translation>意向未填的也按此</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>已修改：{what}</translation>
        </message>
    </context>
    <context>
        <name>ContentsCard</name>
        <message>
            <source>Nothing has been taken in yet. What is here already stays as it is.</source>
            <translation>尚未导入。本机已有的内容不变。</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不导入</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForm</name>
        <message>
            <source>Enter the counter-entry</source>
            <translation>记负数冲正</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>冲正原因</translation>
        </message>
        <message>
            <source>Counter-entry made</source>
            <translation>已冲正</translation>
        </message>
    </context>
    <context>
        <name>CorrectionSheet</name>
        <message>
            <source>The paper shows the visit as it was logged. What you changed is kept as a draft.</source>
            <translation>文稿按已保存的走访记录排印，尚未保存的改动已留作草稿。</translation>
        </message>
        <message>
            <source>Visit corrected: {company}</source>
            <translation>已更正走访：{company}</translation>
        </message>
        <message>
            <source>Visit deleted: {company}</source>
            <translation>已删除走访：{company}</translation>
        </message>
        <message>
            <source>Back to what was logged</source>
            <translation>已恢复为原记录</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Correct visit</source>
            <translation>更正走访</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message>
            <source>registered with a site</source>
            <translation>注册并落实场地</translation>
        </message>
        <message>
            <source>registered</source>
            <translation>公司注册</translation>
        </message>
        <message>
            <source>work begun</source>
            <translation>开工</translation>
        </message>
        <message>
            <source>day confirmed</source>
            <translation>认定日期</translation>
        </message>
        <message>
            <source>day it happened</source>
            <translation>发生日期</translation>
        </message>
        <message>
            <source>framework agreements count as signed</source>
            <translation>框架协议计入签约</translation>
        </message>
        <message>
            <source>framework agreements do not count as signed</source>
            <translation>框架协议不计签约</translation>
        </message>
        <message>
            <source>an opening counts as start and production</source>
            <translation>开业计入开工和投产</translation>
        </message>
        <message>
            <source>an opening does not count as start or production</source>
            <translation>开业不计开工和投产</translation>
        </message>
        <message>
            <source>Counted by the {day}; {signed}; landed: {landed}; {opened}.</source>
            <translation>口径：按{day}；{signed}；落地指{landed}；{opened}。</translation>
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
        <name>DayTurn</name>
        <message>
            <source>Working out the lights</source>
            <translation>正在重算亮灯</translation>
        </message>
    </context>
    <context>
        <name>DaysLeft</name>
        <message>
            <source>{n} over</source>
            <translation>超 {n}</translation>
        </message>
        <message numerus="yes">
            <source>%n wd over</source>
            <comment>narrow column</comment>
            <translation>
                <numerusform>超 %n 工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) overdue</source>
            <translation>
                <numerusform>超期 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>%n wd left</source>
            <comment>narrow column</comment>
            <translation>
                <numerusform>剩 %n 工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) left</source>
            <translation>
                <numerusform>剩 %n 个工作日</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecideCard</name>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Delete again</source>
            <translation>仍删除</translation>
        </message>
        <message>
            <source>Deleted, then changed</source>
            <translation>删除后又被修改</translation>
        </message>
        <message>
            <source>shown again, so that nothing is lost</source>
            <translation>已重新显示，什么都不丢</translation>
        </message>
        <message>
            <source>Let it count</source>
            <translation>采纳</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不采纳</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>counts for nobody until an administrator has decided</source>
            <translation>管理员定之前，对谁都不生效</translation>
        </message>
        <message>
            <source>Merged by itself</source>
            <translation>已自动合并</translation>
        </message>
        <message>
            <source>{count}, changes of different fields all stay</source>
            <translation>{count} 条，不同字段的修改各自保留</translation>
        </message>
        <message>
            <source>Nothing has come yet</source>
            <translation>还没有收到同事的修改</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>需您确认</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>第 {place} 处，共 {count} 处</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>没有需要确认的</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一处</translation>
        </message>
    </context>
    <context>
        <name>DecidePane</name>
        <message>
            <source>The other value stays in the history and can be brought back</source>
            <translation>未选的值会记入修改历史，随时可改回</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>另填</translation>
        </message>
        <message>
            <source>Leave for now</source>
            <translation>先放着</translation>
        </message>
        <message>
            <source>Ask {person}</source>
            <translation>问{person}</translation>
        </message>
        <message numerus="yes">
            <source>Mine for %n more</source>
            <translation>
                <numerusform>另 %n 处也用本机的值</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a value</source>
            <translation>请先选一个值</translation>
        </message>
        <message>
            <source>Take the other value</source>
            <translation>采用另填的值</translation>
        </message>
        <message>
            <source>Take {person}'s value</source>
            <translation>采用{person}的值</translation>
        </message>
    </context>
    <context>
        <name>DecidedNote</name>
        <message>
            <source>Change it</source>
            <translation>改</translation>
        </message>
    </context>
    <context>
        <name>DetailForms</name>
        <message>
            <source>{name} has accepted</source>
            <translation>{name}已接受</translation>
        </message>
        <message>
            <source>The rules light it again</source>
            <translation>已恢复按规则亮灯</translation>
        </message>
    </context>
    <context>
        <name>DetailHead</name>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
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
        <message>
            <source>due {day}</source>
            <translation>应于 {day}</translation>
        </message>
        <message>
            <source>If nothing is done it gets worse on {day}</source>
            <translation>若不办理，{day} 转为更差的灯</translation>
        </message>
        <message>
            <source>The holidays of that year are provisional</source>
            <translation>该年放假安排未导入，按推算</translation>
        </message>
    </context>
    <context>
        <name>DetailMenu</name>
        <message>
            <source>Record a fact…</source>
            <translation>登记节点事实…</translation>
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
            <source>Note on the plan…</source>
            <translation>计划说明…</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Let the rules light it</source>
            <translation>恢复按规则亮灯</translation>
        </message>
        <message>
            <source>Set the light by hand…</source>
            <translation>人工定灯…</translation>
        </message>
        <message>
            <source>Suspend…</source>
            <translation>暂缓…</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>重启…</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>终止…</translation>
        </message>
        <message>
            <source>Copy for WeChat</source>
            <translation>复制微信版</translation>
        </message>
        <message>
            <source>Change history</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message>
            <source>Computers</source>
            <translation>设备</translation>
        </message>
        <message numerus="yes">
            <source>%n</source>
            <comment>computers</comment>
            <translation>
                <numerusform>%n 台</numerusform>
            </translation>
        </message>
        <message>
            <source>Invite</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>However long you are offline, nothing is lost; it merges by itself.</source>
            <translation>离线多久都不丢数据，联网后自动合并</translation>
        </message>
        <message>
            <source>Ask your colleague for the eight digits on their screen; let them in if they agree.</source>
            <translation>请同事报出屏幕上的 8 位数字，一致再同意。</translation>
        </message>
    </context>
    <context>
        <name>Dispute</name>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Funds paid in</source>
            <translation>到位资金</translation>
        </message>
        <message>
            <source>Expected benefit</source>
            <translation>预期效益</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>In dispute: {matters}</source>
            <translation>{matters}有争议，以核定为准</translation>
        </message>
        <message numerus="yes">
            <source>Includes %n project(s) with amounts in dispute</source>
            <translation>
                <numerusform>合计含数额有争议的项目%n个，以核定为准</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%n more: see their projects</source>
            <translation>
                <numerusform>另有 %n 项，查看相关项目</numerusform>
            </translation>
        </message>
        <message>
            <source>Next: {what}, {day}</source>
            <translation>下一项：{what}，{day}</translation>
        </message>
        <message>
            <source>Add a task of your own; it will stand here in time.</source>
            <translation>可以记一项自己的待办，到期前会出现在这里。</translation>
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
            <source>Meet {firm} again</source>
            <translation>联系{firm}</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>应于{day}前</translation>
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
            <source>Approval</source>
            <translation>代办事项</translation>
        </message>
        <message>
            <source>Keeping in touch</source>
            <translation>定期联系</translation>
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
        <name>EraseForm</name>
        <message>
            <source>Erase for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <source>Erase {name} on their request</source>
            <translation>按本人要求删除「{name}」</translation>
        </message>
        <message>
            <source>Nothing brings it back.</source>
            <translation>删除后无法恢复。</translation>
        </message>
        <message>
            <source>Type the name to confirm</source>
            <translation>输入姓名以确认</translation>
        </message>
        <message>
            <source>Goes: name, habits and all else about the person; ways to reach them {channels}, posts {posts}, languages {languages}, files {files}; what the history has of it; drafts.</source>
            <translation>删去：姓名、习惯等个人信息，联系方式 {channels}、职务 {posts}、语言 {languages}、附件 {files}，以及历史和草稿中的这些内容。</translation>
        </message>
        <message>
            <source>Stays: visits, {visits} with this person, with their minutes but without the name.</source>
            <translation>保留：走访记录及纪要（其中 {visits} 次有此人），姓名改为「已删除」。</translation>
        </message>
        <message>
            <source>Where: here now; on the shared folder and on each colleague's computer when it next syncs.</source>
            <translation>范围：本机立即删除；共享盘和每位同事的电脑在下次同步时删除。</translation>
        </message>
        <message>
            <source>Where: on this computer, which shares its ledger with nobody.</source>
            <translation>范围：本机。此台账未与他人共享。</translation>
        </message>
        <message>
            <source>Not reached: backups made before, printed pages, and names typed into minutes or notes. Delete those yourself.</source>
            <translation>不包括：此前的备份、已打印的纸件、写在纪要或备注里的姓名，请自行处理。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between record and field</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>and {count} more, listed by “Export personal data”</source>
            <translation>另有 {count} 处，「导出个人信息」中全部列出</translation>
        </message>
        <message>
            <source>Typed in:</source>
            <translation>写有该姓名的位置：</translation>
        </message>
        <message>
            <source>Erased on their request</source>
            <translation>已按要求删除</translation>
        </message>
        <message>
            <source>Erasing</source>
            <translation>正在删除个人信息</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>There is no workspace in {path}. Nothing was changed. Choose another folder, or make a new one.</source>
            <translation>{path} 里没有工作区。没有改动任何内容。请另选文件夹，或新建工作区。</translation>
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
            <source>This ledger has been closed meanwhile. Nothing was changed; open it again.</source>
            <translation>台账已关闭，没有改动。请重新打开。</translation>
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
            <source>The disk is full, so the ledger in {path} could not be opened. Nothing is lost. Free some space and try again.</source>
            <translation>磁盘已满，{path} 的台账打不开。内容没有丢失。腾出空间后再试。</translation>
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
            <source>{path} is a folder. Nothing was attached. Choose the files in it.</source>
            <translation>{path} 是文件夹，没有附上。请选里面的文件。</translation>
        </message>
        <message>
            <source>{path} is too large. It was not attached.</source>
            <translation>{path} 太大，没有添加。</translation>
        </message>
        <message>
            <source>This workspace is already open in another window. Nothing was changed. Go on working there, or close it first.</source>
            <translation>这个工作区已在另一个窗口打开，没有改动任何内容。可到那边继续，或先关掉它。</translation>
        </message>
        <message>
            <source>Something larger is still being written. All you entered is still here; try again when it is done.</source>
            <translation>还在写入一项较大的改动。您填的都还在，写完后再试。</translation>
        </message>
        <message>
            <source>Not saved: the disk is full. What was there before is unchanged. Free some space and try again.</source>
            <translation>没存上：磁盘已满。原有内容未受影响，腾出空间后再试。</translation>
        </message>
        <message>
            <source>{path} cannot be written into. Nothing was changed. Choose another folder.</source>
            <translation>{path} 写不进去，没有改动任何内容。请另选文件夹。</translation>
        </message>
        <message>
            <source>{path} could not be written: another program has it open, or you may not write it. Close it there, or choose another place.</source>
            <translation>{path} 没写上：正被另一个程序打开，或没有写入权限。请在那边关闭，或换个位置。</translation>
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
            <source>Please check the number or the day: days lie between the years 1000 and 2999</source>
            <translation>请核对数字或日期：日期应在 1000 年至 2999 年之间</translation>
        </message>
        <message>
            <source>Please enter a whole number from {least} to {most}</source>
            <translation>请填 {least} 至 {most} 的整数</translation>
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
            <source>Please enter a WeChat name of 6 to 20 letters and digits, or a telephone number</source>
            <translation>请填微信号（字母开头，6—20 位）或手机号</translation>
        </message>
        <message>
            <source>Please enter an address, such as name@example.com</source>
            <translation>请填邮箱，如 name@example.com</translation>
        </message>
        <message>
            <source>This is the present post; enter the new one</source>
            <translation>与现任职务相同，请填新职务</translation>
        </message>
        <message>
            <source>Please choose another firm than this one</source>
            <translation>请另选一家，不能与自己建立关系</translation>
        </message>
        <message>
            <source>This relation is entered already</source>
            <translation>这一关系已登记</translation>
        </message>
        <message>
            <source>Too long: at most {limit} characters</source>
            <translation>太长，最多 {limit} 字</translation>
        </message>
        <message>
            <source>{name} is still lead official or contact person of projects ({count}). Hand them over first.</source>
            <translation>{name} 还是 {count} 个项目的责任领导或联系人，请先转交。</translation>
        </message>
        <message>
            <source>{name} works on this computer. Say first who works here instead.</source>
            <translation>{name} 正在使用本机，请先改由他人使用。</translation>
        </message>
        <message>
            <source>This is no table of text. Nothing was changed. Save the sheet as CSV and choose that.</source>
            <translation>这不是文本表格。没有改动任何内容，请把表格另存为 CSV 再选。</translation>
        </message>
        <message>
            <source>A line needs a date and a kind, and may have a name</source>
            <translation>每行要有日期和类型，名称可不填</translation>
        </message>
        <message>
            <source>“{kind}” is no kind of day; write off or work</source>
            <translation>「{kind}」不是日子的类型，请写休或班</translation>
        </message>
        <message>
            <source>There is no such day; write 2027-02-08, or 2027-02-08 to 2027-02-14</source>
            <translation>没有这一天，请写成 2027-02-08，或 2027-02-08 至 2027-02-14</translation>
        </message>
        <message>
            <source>No holiday lasts more than {days} days; check the years</source>
            <translation>没有超过 {days} 天的假期，请核对年份</translation>
        </message>
        <message>
            <source>{day} stands above already, the other way about</source>
            <translation>{day}在上面已有，且类型相反</translation>
        </message>
        <message>
            <source>Each band begins at more than the one before it</source>
            <translation>各档起点必须逐档提高</translation>
        </message>
        <message>
            <source>A stronger intent cannot have more days than a weaker one</source>
            <translation>意向强的间隔天数不能多于意向弱的</translation>
        </message>
        <message>
            <source>Please say what the risk rests on</source>
            <translation>请填写依据</translation>
        </message>
        <message>
            <source>This risk is raised already</source>
            <translation>该风险已标记</translation>
        </message>
        <message>
            <source>A higher rank cannot begin at less than a lower one</source>
            <translation>级别高的起点不能低于级别低的</translation>
        </message>
        <message>
            <source>Red cannot come before yellow</source>
            <translation>红灯不能早于黄灯</translation>
        </message>
        <message>
            <source>The weights are {sum} in all; they must be 100</source>
            <translation>权重合计 {sum}，须为 100</translation>
        </message>
        <message>
            <source>A threshold must be more than zero</source>
            <translation>标准须大于零</translation>
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
            <source>Only two firms or two people can be merged. Nothing was changed.</source>
            <translation>只能合并两家客商或两个人，未做任何改动。</translation>
        </message>
        <message>
            <source>Several are called {name}. Nothing was changed. Name the one that is meant by its id.</source>
            <translation>有几个都叫 {name}，未做任何改动，请用编号指明。</translation>
        </message>
        <message>
            <source>There is no such record here; if it was deleted, it lies in the recycle bin.</source>
            <translation>台账里没有这条记录；如已删除，可在回收站恢复。</translation>
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
            <source>The ledger begins with this. Nothing was undone. Single records can be deleted.</source>
            <translation>台账由此开始，没有撤销。单条记录可以删除。</translation>
        </message>
        <message>
            <source>A number that was given stays with its project. Nothing was changed.</source>
            <translation>已给的编号一直跟着这个项目。没有任何改动。</translation>
        </message>
        <message>
            <source>What was printed stays in the print register. Nothing was changed.</source>
            <translation>已印制的材料保留在打印登记中，未作任何改动。</translation>
        </message>
        <message>
            <source>There is nothing to print about this: no project belongs to it. No file was written.</source>
            <translation>没有可以印制的内容：其中没有项目，未写入文件。</translation>
        </message>
        <message>
            <source>This told of somebody who asked to be forgotten, and was erased. Nothing was changed; nothing brings it back.</source>
            <translation>这里涉及的个人信息已按本人要求删除，无法恢复。其他数据没有改动。</translation>
        </message>
        <message>
            <source>That is not the name. Nothing was erased. Type {name} to confirm.</source>
            <translation>姓名不符，没有删除。请输入「{name}」确认。</translation>
        </message>
        <message>
            <source>Nobody here is called {name}. Nothing was changed. Name the person, or the id.</source>
            <translation>没有名为「{name}」的联系人，数据没有改动。请写姓名或编号。</translation>
        </message>
        <message>
            <source>Several people are called {name}. Nothing was changed. Say which by the id.</source>
            <translation>有多位联系人名为「{name}」，数据没有改动。请用编号指明是哪一位。</translation>
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
            <source>What was there before is not known on this computer, which joined later. Nothing was changed. Enter the right value, or undo this on a computer that was there earlier.</source>
            <translation>本机加入较晚，没有这里原来的内容，没有改动。请直接填写正确的内容，或在较早加入的电脑上撤销。</translation>
        </message>
        <message>
            <source>This has been undone already. Nothing was changed.</source>
            <translation>这一步已经撤销过，没有改动。</translation>
        </message>
        <message>
            <source>This has been done again already. Nothing was changed.</source>
            <translation>这一步已经重做过，没有改动。</translation>
        </message>
        <message>
            <source>“{label}” came later and changed the same. Nothing was undone. Undo that first.</source>
            <translation>之后的「{label}」改过同一处，没有撤销。请先撤销那一步。</translation>
        </message>
        <message>
            <source>What was entered later builds on this. Nothing was undone. Take that back first.</source>
            <translation>之后录入的内容用到了它，没有撤销。请先撤销那一步。</translation>
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
            <source>{file} cannot be used: {reason} ({where}). Nothing was changed. Correct {path}, or delete it to use the file that came with the program.</source>
            <translation>{file} 用不了：{reason}（{where}）。已有数据未动。请改正 {path}，或删除它改用随程序的文件。</translation>
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
            <source>This is less than the contracted inflow or the fixed investment; correct those first</source>
            <translation>比协议引资额或固定资产投资还少，请先改那两项</translation>
        </message>
        <message>
            <source>This is more than the total investment; check both</source>
            <translation>超过了总投资，请核对两个数</translation>
        </message>
        <message>
            <source>The shares of the firms come to more than 100%; at most {left}% is left for this one</source>
            <translation>各企业占股合计超过 100%，这一家最多填 {left}%</translation>
        </message>
        <message>
            <source>Please enter a share of up to 100%, such as 60</source>
            <translation>请填 100 以内的占股，如 60</translation>
        </message>
        <message>
            <source>This firm has this part in the project already</source>
            <translation>这家企业在本项目中已有这个角色</translation>
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
            <source>{name} holds it only since {day}. Nothing was changed; enter that day or a later one.</source>
            <translation>{name}{day}才接手。没有改动任何内容，请填当天或更晚的日期。</translation>
        </message>
        <message>
            <source>{name} held it until {day}. Nothing was changed; enter a later day.</source>
            <translation>{name}任到{day}。没有改动任何内容，请填更晚的日期。</translation>
        </message>
        <message>
            <source>“{other}” is dated {day}, which is the wrong way round. Correct the day, or give the reason.</source>
            <translation>「{other}」的日期是{day}，前后顺序不对。请改日期，或填写理由。</translation>
        </message>
        <message>
            <source>The project was not resting yet on that day. Enter a later day.</source>
            <translation>那一天项目还没有暂缓，请填更晚的日期。</translation>
        </message>
        <message>
            <source>An earlier stage is dated {day}. Enter that day or a later one.</source>
            <translation>前一阶段的日期是{day}，请填当天或更晚的日期。</translation>
        </message>
        <message>
            <source>There was no contract on that day. Correct the day, or say why it was paid before.</source>
            <translation>那一天还没有签约。请改日期，或说明为什么提前到账。</translation>
        </message>
        <message>
            <source>Planned start, completion and production follow each other. Correct the other day first.</source>
            <translation>计划开工、竣工、投产应依次在后，请先改另一个日期。</translation>
        </message>
        <message>
            <source>This person holds it already</source>
            <translation>现在就是这位</translation>
        </message>
        <message>
            <source>There is a plan already. Nothing was changed.</source>
            <translation>已有推进计划，没有改动。</translation>
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
            <translation>「{task}」会早于前置的「{before}」（{day}到期）。没有改动，请先调整前置节点。</translation>
        </message>
        <message>
            <source>{before} itself waits for {task}. Nothing was changed; choose another one.</source>
            <translation>「{before}」本身要等「{task}」。没有改动，请另选。</translation>
        </message>
        <message>
            <source>There is no earlier confirmed version to go back to. Nothing was changed.</source>
            <translation>此前没有确认过的版本可回。没有改动。</translation>
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
            <source>The project is not suspended; there is nothing to restart</source>
            <translation>项目没有暂缓，无须恢复</translation>
        </message>
        <message>
            <source>The project has ended already</source>
            <translation>项目已经终止或流失</translation>
        </message>
        <message>
            <source>A signed project ends with the leading group's approval; tick it, or give the reason</source>
            <translation>已签约项目终止须经领导小组办公室同意，请勾选已见材料，或填写理由</translation>
        </message>
        <message>
            <source>How the project gets its site is not entered yet; enter that first</source>
            <translation>尚未填写用地方式，请先填写</translation>
        </message>
        <message>
            <source>This fact no longer waits for confirmation. Nothing was changed.</source>
            <translation>这条节点事实已不在待认定状态，没有改动。</translation>
        </message>
        <message>
            <source>Only a confirmed fact can be revoked. Nothing was changed.</source>
            <translation>只有已认定的节点事实可以撤销，没有改动。</translation>
        </message>
        <message>
            <source>This payment has been corrected already. Nothing was changed.</source>
            <translation>这笔到位资金已经更正过，没有改动。</translation>
        </message>
        <message>
            <source>{name} has left office. Choose somebody else.</source>
            <translation>{name}已离任，请另选他人。</translation>
        </message>
        <message>
            <source>{name} still leads {count} project(s); hand them over before lowering the rank</source>
            <translation>{name}仍是 {count} 个项目的责任领导，请先移交再降低职级</translation>
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
            <source>{name}: {reason}. Nothing was changed.</source>
            <translation>{name}：{reason}。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Row {row}, {column}: {reason}. Nothing was pasted.</source>
            <translation>第 {row} 行 {column}：{reason}。没有粘贴任何内容。</translation>
        </message>
        <message>
            <source>“{name}” is not in the list; take a name that is</source>
            <translation>名单里没有「{name}」，请填名单里有的</translation>
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
            <source>There is no view called {name}. There are: {names}</source>
            <translation>没有名为「{name}」的视图，现有：{names}</translation>
        </message>
        <message>
            <source>There is no page called {name}. There are: {names}</source>
            <translation>没有名为「{name}」的页面，现有：{names}</translation>
        </message>
        <message>
            <source>There is no display here, so no window can open. The commands work without one: add --help to see them.</source>
            <translation>这里没有显示器，开不了窗口。不用窗口也能用命令，加 --help 可查看。</translation>
        </message>
        <message>
            <source>There is a workspace in {path} already. Nothing was changed. Choose another folder.</source>
            <translation>{path} 里已有工作区，没有改动。请另选文件夹。</translation>
        </message>
        <message>
            <source>This paper is about one project; say which</source>
            <translation>这份材料针对一个项目，请指明项目</translation>
        </message>
        <message>
            <source>This paper is about one investor; say which</source>
            <translation>这份材料针对一家企业，请指明是哪一家</translation>
        </message>
        <message>
            <source>This paper is about one visit; say which</source>
            <translation>这份材料针对一次往来，请指明是哪一次</translation>
        </message>
        <message>
            <source>This paper is about one lead official; say which</source>
            <translation>这份材料针对一位责任领导，请指明责任领导</translation>
        </message>
        <message>
            <source>This goes out of the office, and the project is marked for a squad or for leaders alone. Nothing was printed or copied. Change its confidentiality first if it may be told.</source>
            <translation>这份材料是给单位以外的，而该项目标为仅小组可见或仅领导可见。没有打印或复制任何内容。如可对外介绍，请先修改保密级别。</translation>
        </message>
        <message>
            <source>The disk is full: {path} was not written. Your data is safe. Free some space and print again.</source>
            <translation>磁盘已满，{path} 没有写成。数据都在，没有丢失。腾出空间后再打印。</translation>
        </message>
        <message>
            <source>The printer {printer} did not take the pages. Look whether it is on and connected, or save as PDF.</source>
            <translation>打印机 {printer} 没有接收。请看它是否开机、是否连好，也可先存为 PDF</translation>
        </message>
        <message>
            <source>{paper} takes no {option}. Nothing was printed.</source>
            <translation>《{paper}》不用 {option}，未打印任何内容。</translation>
        </message>
        <message>
            <source>{path} is a folder. Nothing was written. Name a file in it.</source>
            <translation>{path} 是文件夹，没有写入。请写明文件名。</translation>
        </message>
        <message>
            <source>The folder of {path} is not there. Nothing was written. Choose another one.</source>
            <translation>{path} 所在的文件夹不存在，没有写入。请另选。</translation>
        </message>
        <message>
            <source>This did not work. What was saved before is unchanged. Try again.</source>
            <translation>没有办成。之前已存的内容没有变。请重试。</translation>
        </message>
        <message>
            <source>The shared folder cannot be reached. Everything is safe on this computer and is sent later.</source>
            <translation>共享文件夹打不开。内容都已存在本机，连上后自动发送。</translation>
        </message>
        <message>
            <source>The shared drive is not connected: there is no workspace in this folder. If the drive was replaced by a new one, an administrator publishes to it in the sync center. All is safe on this computer.</source>
            <translation>共享盘未连接：这个文件夹里没有共享工作区。如果换了新盘，请管理员在同步中心发布到新盘。数据都在本机，没有丢失。</translation>
        </message>
        <message>
            <source>This folder holds something else and was not touched. Choose an empty one, or your colleagues'.</source>
            <translation>这个文件夹里有别的内容，没有改动它。请选空文件夹，或同事正在用的那个。</translation>
        </message>
        <message>
            <source>There is a shared workspace in this folder already, and it was not touched. To work in it, ask its administrator for a code and join it; for one of your own, choose another folder.</source>
            <translation>此文件夹中已有共享工作区，没有改动。要加入它，请向其管理员要邀请码；要另建工作区，请换一个文件夹。</translation>
        </message>
        <message>
            <source>There is no shared workspace in this folder, and it was not touched. Choose the one your colleagues use. If this is the one, its drive may not be connected.</source>
            <translation>这个文件夹里没有共享工作区，没有改动它。请选同事正在用的文件夹；如果就是它，请看共享盘是否连上。</translation>
        </message>
        <message>
            <source>This folder belongs to another workspace and was not touched. Everything is safe on this computer.</source>
            <translation>这个文件夹属于另一个工作区，没有改动它。内容都已存在本机。</translation>
        </message>
        <message>
            <source>The shared folder is full. What you wrote is safe on this computer and is sent when there is room.</source>
            <translation>共享文件夹已满。您写的内容已存在本机，腾出空间后自动发送。</translation>
        </message>
        <message>
            <source>The shared folder can only be read. What you wrote is safe here; ask for the right to write there.</source>
            <translation>共享文件夹只能读取。您写的内容已存在本机，请申请写入权限。</translation>
        </message>
        <message>
            <source>The shared folder {path} may not be read by this user. That is no damage, and what you wrote is safe on this computer. Ask whoever looks after the folder for the right to read and write there.</source>
            <translation>当前用户无权读取共享文件夹 {path}。文件没有损坏，您写的内容都安全保存在本机。请向管理该文件夹的人申请读写权限。</translation>
        </message>
        <message>
            <source>{path} is not there, or its drive is not connected. Nothing was begun, and what is on this computer stays as it is. Connect the drive or name another place, and do it again.</source>
            <translation>{path} 不存在，或其磁盘未连接。这一步没有开始，本机内容保持原样。请连接磁盘或改用别的位置，再做一次。</translation>
        </message>
        <message>
            <source>There is no room in {path}. Nothing was begun, and what is on this computer stays as it is. Free some space there or name another place, and do it again.</source>
            <translation>{path} 没有空间了。这一步没有开始，本机内容保持原样。请在那里腾出空间或改用别的位置，再做一次。</translation>
        </message>
        <message>
            <source>A file in the shared folder is damaged. It was left aside and colleagues will put it back.</source>
            <translation>共享文件夹里有一个文件损坏，已跳过，同事的电脑会补回。</translation>
        </message>
        <message>
            <source>This file has not arrived yet. It comes once a colleague's computer that has it has synced.</source>
            <translation>附件未到。等有此文件的同事电脑同步后即可取得。</translation>
        </message>
        <message>
            <source>{path} is no sync package, or another program has packed it anew. Nothing was taken in.</source>
            <translation>{path} 不是同步包，或被其他程序重新打包过。未导入任何内容。</translation>
        </message>
        <message>
            <source>{path} is no audit file, or another program has packed it anew. Nothing was checked.</source>
            <translation>{path} 不是审计文件，或已被其他程序重新打包，没有检验。</translation>
        </message>
        <message>
            <source>{path} is damaged or was not copied whole. Nothing was taken in. Copy it again, or ask for another.</source>
            <translation>{path} 已损坏或没有拷贝完整。未导入任何内容。请重新拷贝，或请同事再导出一份。</translation>
        </message>
        <message>
            <source>{path} belongs to another workspace. Nothing was taken in.</source>
            <translation>{path} 属于另一个工作区。未导入任何内容。</translation>
        </message>
        <message>
            <source>{path} cannot be read: it is gone, or the stick is. What had been read by then is whole.</source>
            <translation>{path} 读不了：文件或 U 盘已不在。此前已读入的内容完整无缺。</translation>
        </message>
        <message>
            <source>There is no room for {path}, which was not written. Your data is safe; free some space there.</source>
            <translation>空间不足，{path} 未写出。数据都在本机，没有丢失；请腾出空间后再导出。</translation>
        </message>
        <message>
            <source>No package of {name} has been read here, so what they lack is not known. Write one with everything.</source>
            <translation>本机没有导入过 {name} 的同步包，不知道对方缺什么。请导出全部内容。</translation>
        </message>
        <message>
            <source>This workspace is on this computer alone. Put it on a shared folder, or join one.</source>
            <translation>这个工作区只在本机。可放到共享文件夹，或加入已有的工作区。</translation>
        </message>
        <message>
            <source>This workspace is shared already. Nothing was changed.</source>
            <translation>这个工作区已经在共享，没有改动。</translation>
        </message>
        <message>
            <source>The ledger in this folder was taken out of its workspace. It stays as it is. Choose an empty folder.</source>
            <translation>此文件夹里的台账已移出工作区，没有动它。请另选空文件夹。</translation>
        </message>
        <message>
            <source>The ledger in this folder belongs to a shared workspace already. Nothing was changed. Open it, or choose an empty folder.</source>
            <translation>此文件夹里的台账已属于一个共享工作区，没有改动任何内容。请直接打开，或另选空文件夹。</translation>
        </message>
        <message>
            <source>This workspace has records of its own. Join with a new workspace; this one stays as it is.</source>
            <translation>这个工作区已有内容。请用新的工作区加入，这个保持原样。</translation>
        </message>
        <message>
            <source>The ledger on this computer has records of its own, so it cannot become one of this workspace. Nothing was changed, and the sheet was not used. Use it with a new ledger: choose “Join a workspace” in the first window, or name an empty folder with --workspace and the shared one with --share.</source>
            <translation>本机台账已有自己的记录，不能成为该工作区的台账。没有改动任何内容，恢复单未被使用。请用于新台账：在首次窗口中选择「加入已有工作区」，或用 --workspace 指定空文件夹、--share 指定共享文件夹。</translation>
        </message>
        <message>
            <source>There is no ledger in {folder} yet. Nothing was begun, and the sheet was not used. Name the shared folder with --share, or with --workspace the ledger of this computer.</source>
            <translation>{folder} 中还没有台账。这一步没有开始，恢复单也未使用。请用 --share 指明共享文件夹，或用 --workspace 指明本机的台账。</translation>
        </message>
        <message>
            <source>Only an administrator of the workspace can do this. Nothing was changed.</source>
            <translation>只有工作区管理员可以这样做，没有改动。</translation>
        </message>
        <message>
            <source>A snapshot cannot be written yet: some data has not arrived here, a colleague works with a newer version of this program, or a change of yours waits for another administrator. Nothing was changed. Sync again, update this program, or ask that administrator.</source>
            <translation>现在还不能生成快照：有些数据尚未到达本机，或有同事在用更新版本的程序，或您有改动在等另一位管理员认可。什么都没有改动。请再同步一次、更新本程序，或请那位管理员处理。</translation>
        </message>
        <message>
            <source>No file of this computer is waited for. Nothing was changed.</source>
            <translation>没有在等这台电脑的文件，没有改动。没有改动。</translation>
        </message>
        <message>
            <source>This is the last administrator, who must stay. Make somebody else administrator first.</source>
            <translation>这是最后一位管理员，须保留。请先指定另一位管理员。</translation>
        </message>
        <message>
            <source>Say first who works on this computer. Nothing was changed.</source>
            <translation>请先指定本机由谁使用，没有改动。</translation>
        </message>
        <message>
            <source>Your role in this workspace does not allow this. Nothing was changed. An administrator can do it, or give you another role.</source>
            <translation>您在本工作区的权限不够，未作任何修改。可请管理员来做，或请其调整您的权限。</translation>
        </message>
        <message>
            <source>This project belongs to a unit you do not work for in this workspace. Nothing was changed. An administrator can do it, or add the unit to yours.</source>
            <translation>这个项目属于您不负责的单位。没有任何改动。管理员可以改，或把该单位加给您。</translation>
        </message>
        <message>
            <source>This is more than one step can hold: other computers could not read it. Nothing was changed, and all you have is safe. Do it in smaller portions, such as fewer rows at a time.</source>
            <translation>这一步的内容太多，其他电脑将无法读取。什么都没有改，已有的数据都在。请分成几次来做，例如每次少几行。</translation>
        </message>
        <message>
            <source>No unit, or more than one, is called {name}. Nothing was changed.</source>
            <translation>没有叫「{name}」的单位，或不止一个。没有任何改动。</translation>
        </message>
        <message>
            <source>This computer cannot give the numbers: whoever works there may not write every project. Nothing was changed. Choose another one.</source>
            <translation>这台电脑不能编号：在那里工作的人不能改所有项目。没有任何改动，请另选一台。</translation>
        </message>
        <message>
            <source>No member of the workspace, or more than one, is called that. Nothing was changed.</source>
            <translation>工作区里没有叫这个名字的成员，或不止一人。未作任何修改。</translation>
        </message>
        <message>
            <source>No official is called “{name}”, or has that id. Nobody was invited. “search” finds officials by a part of the name; for somebody new leave out --member: they say their name when they join.</source>
            <translation>没有叫“{name}”或编号如此的干部。没有邀请任何人。用“search”按姓名的一部分查找；邀请新人时不加 --member，加入时由本人填写姓名。</translation>
        </message>
        <message>
            <source>The computer {device} does not belong to the workspace. Nothing was changed.</source>
            <translation>电脑 {device} 不在工作区内，没有改动。</translation>
        </message>
        <message>
            <source>Nothing that was put aside has the key {key}. It may have been decided already.</source>
            <translation>搁置的内容里没有编号 {key}，可能已经定了。</translation>
        </message>
        <message>
            <source>Nobody with the digits {digits} asks to be let in. Nothing was changed.</source>
            <translation>没有核对数字为 {digits} 的加入申请，没有改动。</translation>
        </message>
        <message>
            <source>Say by its digits which computer is refused; “approve” lists them. Nothing was changed.</source>
            <translation>请写明要拒绝的电脑的数字，“approve”会列出。没有改动。</translation>
        </message>
        <message>
            <source>There is no ledger in {folder} yet. Nothing was begun. Say what it is to be called with --name, and your own name with --member.</source>
            <translation>{folder} 中还没有台账，尚未开始。请用 --name 写明台账名称，用 --member 写明您的姓名。</translation>
        </message>
        <message>
            <source>The ledger in {folder} is called {name}, and {member} works there. Nothing was changed. Leave out --name and --member to share it, or name another folder with --workspace.</source>
            <translation>{folder} 中的台账名为“{name}”，使用人是{member}。没有改动。要共享它，请去掉 --name 和 --member；否则请用 --workspace 另选文件夹。</translation>
        </message>
        <message>
            <source>There is no version {number}. Nothing was changed.</source>
            <translation>没有第 {number} 个版本，没有改动。</translation>
        </message>
        <message>
            <source>Here only one of the versions can be taken, by its number. Nothing was changed.</source>
            <translation>这一处只能按编号选其中一个版本，没有改动。</translation>
        </message>
        <message>
            <source>“{field}” does not wait for a decision. Nothing was changed. Of this record waits: {names}.</source>
            <translation>“{field}”没有待确定的内容，没有改动。这条记录待确定的是：{names}。</translation>
        </message>
        <message>
            <source>“{field}” is what several fields are called here. Nothing was changed. Say which: {names}.</source>
            <translation>这里有多个字段叫“{field}”。没有改动。请指明是哪一个：{names}。</translation>
        </message>
        <message>
            <source>This computer waits to be let in and has nothing of the workspace yet, so nothing can be entered. Compare the digits with an administrator, and sync once let in.</source>
            <translation>本机还在等管理员放行，尚无工作区内容，暂不能录入。请与管理员核对数字，放行后再同步。</translation>
        </message>
        <message>
            <source>This has been decided already. Nothing was changed.</source>
            <translation>这一处已经确定，没有改动。</translation>
        </message>
        <message>
            <source>The code is wrong or no longer valid. The colleague who set up the workspace can give another.</source>
            <translation>邀请码不对，或已过期。可向建立工作区的同事再要一个。</translation>
        </message>
        <message>
            <source>This code has been used. The colleague who set up the workspace can give another.</source>
            <translation>邀请码已用过。可向建立工作区的同事再要一个。</translation>
        </message>
        <message>
            <source>This computer has been let in already. Nothing was changed; it can be taken out.</source>
            <translation>这台电脑已同意加入，未作更改。如不应加入，请将其移出。</translation>
        </message>
        <message>
            <source>This code was taken back. The colleague who set up the workspace can give another.</source>
            <translation>邀请码已作废。可向建立工作区的同事再要一个。</translation>
        </message>
        <message>
            <source>This code has expired. The colleague who set up the workspace can give another.</source>
            <translation>邀请码已过期。可向建立工作区的同事再要一个。</translation>
        </message>
        <message>
            <source>This code is for another workspace. Check the folder, or ask for the right code.</source>
            <translation>邀请码属于另一个工作区。请核对文件夹，或再要一个。</translation>
        </message>
        <message>
            <source>This ledger is encrypted and was not touched. It opens with its passphrase.</source>
            <translation>台账已加密，没有改动。请用口令打开。</translation>
        </message>
        <message>
            <source>This is not the passphrase. Nothing is lost; try again in {seconds} s.</source>
            <translation>口令不对。数据完好，{seconds} 秒后可再试。</translation>
        </message>
        <message>
            <source>The next try is heard in {seconds} s. Nothing is lost; wait and try again.</source>
            <translation>还需等 {seconds} 秒才能再试。数据完好。</translation>
        </message>
        <message>
            <source>Please choose at least {least} characters</source>
            <translation>口令至少 {least} 个字符</translation>
        </message>
        <message>
            <source>This differs from the passphrase above</source>
            <translation>与上面的口令不一致</translation>
        </message>
        <message>
            <source>The key on the sheet has {all} letters and digits; these are {count}</source>
            <translation>恢复单上的密钥共 {all} 个字符，现有 {count} 个</translation>
        </message>
        <message>
            <source>Groups {first} and {second} do not fit; compare them with the sheet</source>
            <translation>第 {first}、{second} 组有误，请对照恢复单</translation>
        </message>
        <message>
            <source>This sheet belongs to another workspace, or a newer one has made it void</source>
            <translation>这张恢复单属于另一个工作区，或已被新单作废</translation>
        </message>
        <message>
            <source>This sheet belongs to another ledger, or to an earlier key</source>
            <translation>这张恢复单属于别的台账，或已换过密钥</translation>
        </message>
        <message>
            <source>{path} is not there, so no passphrase opens this ledger. Its recovery sheet does.</source>
            <translation>找不到 {path}，口令无法打开这本台账，可用恢复单打开。</translation>
        </message>
        <message>
            <source>{path} cannot be read, so no passphrase opens this ledger. Its recovery sheet does.</source>
            <translation>{path} 无法读取，口令无法打开这本台账，可用恢复单打开。</translation>
        </message>
        <message>
            <source>This computer cannot read encrypted ledgers: there is no SQLCipher for its processor. Nothing was changed. Open it on another computer, or have the disk encrypted instead.</source>
            <translation>本机的处理器没有可用的 SQLCipher，无法读取加密的台账。没有改动。请在其他电脑上打开，或改用磁盘加密。</translation>
        </message>
        <message>
            <source>“{path}” is no longer on this computer as it was attached, so it was not opened. The records are safe. Take the file from a backup or from whoever has it, and attach it anew.</source>
            <translation>「{path}」在本机的内容已与添加时不同，没有打开。记录完好。请从备份或持有该附件的同事处取得文件，重新添加。</translation>
        </message>
        <message>
            <source>This ledger is encrypted already. Nothing was changed.</source>
            <translation>台账已经加密，没有改动。</translation>
        </message>
        <message>
            <source>This ledger is not encrypted. Nothing was changed.</source>
            <translation>台账没有加密，没有改动。</translation>
        </message>
        <message>
            <source>This ledger is not encrypted and needs no sheet of its own. Nothing was printed. The recovery sheet of the shared workspace is printed with --shared.</source>
            <translation>此台账没有加密，不需要自己的恢复单。没有打印。共享工作区的恢复单请加 --shared 打印。</translation>
        </message>
        <message>
            <source>This login has no key store, or it is shut. Nothing was changed. Use the passphrase alone.</source>
            <translation>当前登录没有密钥库，或密钥库未解锁。没有改动。请只用口令。</translation>
        </message>
        <message>
            <source>A passphrase is needed: name a file with it, or use a terminal. Nothing was changed.</source>
            <translation>需要口令：请指定口令文件，或在终端里输入。没有改动。</translation>
        </message>
        <message>
            <source>The key on the recovery sheet is needed: name a file with it by --sheet, or use a terminal. Nothing was changed, and the sheet was not used.</source>
            <translation>需要恢复单上的密钥：用 --sheet 指定存有密钥的文件，或在终端中输入。没有改动，恢复单未被使用。</translation>
        </message>
        <message>
            <source>{paper} cannot be had in this form. Nothing was written. Its file may end in {names}</source>
            <translation>《{paper}》没有这种形式，未写入任何文件。文件名可以这样结尾：{names}</translation>
        </message>
        <message>
            <source>“{title}” has no table this time. Nothing was written. Take PDF or Word.</source>
            <translation>「{title}」这次没有表格，未写入任何文件。请改存 PDF 或 Word。</translation>
        </message>
        <message>
            <source>{paper} is about one record: say which by {option}. Nothing was printed.</source>
            <translation>《{paper}》针对一个对象，请用 {option} 指明。未打印任何内容。</translation>
        </message>
        <message>
            <source>There is no paper {paper}. There are: {names}</source>
            <translation>没有编号为 {paper} 的材料。现有：{names}</translation>
        </message>
        <message>
            <source>There is no kind of visit called “{name}”. Nothing was written. There are: {names}</source>
            <translation>没有「{name}」这种走访方式，没有写入任何内容。现有：{names}</translation>
        </message>
        <message>
            <source>Nothing here is called “{name}”. Nothing was written. Give the whole name, or the id, which “search” tells of projects, investors and visits.</source>
            <translation>台账里没有叫「{name}」的记录，没有写入任何内容。请写全名或编号；项目、客商、走访的编号可用 search 查到。</translation>
        </message>
        <message>
            <source>“{name}” is not a whole name. Nothing was written. Say which is meant: {names}</source>
            <translation>「{name}」不是全名，没有写入任何内容。请指明是哪一个：{names}</translation>
        </message>
        <message>
            <source>Several are called “{name}”. Nothing was written. Say by the id which is meant: {names}</source>
            <translation>有几个都叫「{name}」，没有写入任何内容。请用编号指明：{names}</translation>
        </message>
        <message>
            <source>The first day is later than the last one. Nothing was printed.</source>
            <translation>起始日期晚于截止日期，未打印任何内容。</translation>
        </message>
        <message>
            <source>The ledger in {path} was not opened: {where}, and sooner or later a ledger is damaged there. It was not touched and is safe. Have it copied to {local} and work there; the old one stays as it is.</source>
            <translation>没有打开 {path} 的台账：{where}，台账放在这里早晚会损坏。没有动它，内容安全。请复制到 {local} 使用，原来的保持不变。</translation>
        </message>
        <message>
            <source>No ledger can lie in {path}: {where}, and sooner or later it would be damaged there. Nothing was made, and nothing is lost. Take {local}; colleagues meet in the shared folder all the same.</source>
            <translation>台账不能放在 {path}：{where}，放在这里早晚会损坏。没有建立任何内容，也没有丢失。请改用 {local}；与同事交换仍用共享文件夹。</translation>
        </message>
        <message>
            <source>The ledger in {path} would lie in what you share, {share}. Nothing was changed. Put the ledger elsewhere, or choose another folder to share.</source>
            <translation>{path} 的台账会落在要共享的 {share} 里面。没有改动任何内容。请把台账换到别的文件夹，或另选要共享的文件夹。</translation>
        </message>
        <message>
            <source>There is something in {path} already. Nothing was copied, and the ledger stays where it is. Choose a new or empty folder.</source>
            <translation>{path} 里已有内容。没有复制，台账仍在原处。请选择新的或空的文件夹。</translation>
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
            <source>changed {field} to {new}</source>
            <translation>把 {field} 改为 {new}</translation>
        </message>
        <message>
            <source>changed {field} from {old} to {new}</source>
            <translation>把 {field} 由 {old} 改为 {new}</translation>
        </message>
        <message>
            <source>{record}: {change}</source>
            <translation>{record}：{change}</translation>
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
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
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
            <source>Firms</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Quality, {score} of 100</source>
            <translation>引资质量 {score} 分</translation>
        </message>
        <message>
            <source>Nothing yet. Write a word on progress, or log a visit: Ctrl+J.</source>
            <translation>还没有动态。可在上面写一条进展，或按 Ctrl J 记走访。</translation>
        </message>
        <message>
            <source>No visits yet. Ctrl+J logs one.</source>
            <translation>还没有走访。按 Ctrl J 记一条。</translation>
        </message>
        <message>
            <source>Write a word on progress, @ tells a colleague</source>
            <translation>写一条进展，@ 提醒同事</translation>
        </message>
    </context>
    <context>
        <name>Everyday</name>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
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
            <source>Me and this computer</source>
            <translation>我和本机</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>我的工作</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>起始页</translation>
        </message>
        <message>
            <source>What the window opens with</source>
            <translation>打开窗口时先看的页</translation>
        </message>
        <message>
            <source>Name of this computer</source>
            <translation>本机名称</translation>
        </message>
        <message>
            <source>Colleagues see it beside your changes</source>
            <translation>同事在修改记录里看到这个名称</translation>
        </message>
        <message>
            <source>Larger ones come when you open them, or where you keep files offline</source>
            <translation>更大的在打开时取，设为「离线可用」的也会取</translation>
        </message>
        <message>
            <source>Colleagues' files that come by themselves</source>
            <translation>同事的附件自动取回</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To {count} MB</source>
            <translation>{count} MB 以内</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Roomy</source>
            <translation>宽松</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>What was entered stays as it is</source>
            <translation>录入的内容不翻译</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Type size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Also Ctrl+= and Ctrl+-</source>
            <translation>也可按 Ctrl+= 和 Ctrl+-</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>行高</translation>
        </message>
        <message>
            <source>In all lists</source>
            <translation>用于所有列表</translation>
        </message>
        <message>
            <source>Work changed: {role}</source>
            <translation>我的工作已改为「{role}」</translation>
        </message>
        <message>
            <source>This computer is now called {name}</source>
            <translation>本机已命名为「{name}」</translation>
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
            <source>Major project</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>(not in this ledger)</source>
            <translation>（台账中没有）</translation>
        </message>
        <message>
            <source>None raised</source>
            <translation>未提出</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between values</comment>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>{named} and %n more</source>
            <translation>
                <numerusform>{named}等，另 %n 项</numerusform>
            </translation>
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
            <source>Major</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Not major</source>
            <translation>非重大项目</translation>
        </message>
        <message>
            <source>Any risk</source>
            <translation>有风险</translation>
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
        <name>FactCard</name>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Confirm: the proof has been seen</source>
            <translation>认定，佐证已核</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Happened</source>
            <translation>发生日期</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>认定日期</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>填报日期</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>Whose date</source>
            <translation>日期口径</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>seen</source>
            <translation>已核</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>未核</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>In spite of the rules</source>
            <translation>例外理由</translation>
        </message>
        <message>
            <source>Revoked: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Sent back: {what}</source>
            <translation>已退回：{what}</translation>
        </message>
        <message>
            <source>Confirmed: {what}</source>
            <translation>已认定：{what}</translation>
        </message>
    </context>
    <context>
        <name>FactForm</name>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>What has happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>发生日期</translation>
        </message>
        <message>
            <source>Whose date</source>
            <translation>日期口径</translation>
        </message>
        <message>
            <source>Why it ends</source>
            <translation>终止原因</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>The proof has been seen: confirm it</source>
            <translation>佐证已核，一并认定</translation>
        </message>
        <message>
            <source>Reason to confirm it all the same</source>
            <translation>仍要认定的理由</translation>
        </message>
        <message>
            <source>The leading group's office has agreed</source>
            <translation>领导小组办公室已同意</translation>
        </message>
        <message>
            <source>Reason and who decided</source>
            <translation>原因、由谁决定</translation>
        </message>
        <message>
            <source>Recorded: {what}</source>
            <translation>已登记：{what}</translation>
        </message>
        <message>
            <source>Please choose what has happened</source>
            <translation>请选择发生了什么</translation>
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
            <translation>点字段直接改</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>全称</translation>
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
            <translation>总部</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
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
    </context>
    <context>
        <name>FactsGrid</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>+ Set</source>
            <translation>＋ 填写</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>“{field}”  {value}</source>
            <translation>「{field}」　{value}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>it cannot be read</source>
            <translation>读不了</translation>
        </message>
        <message>
            <source>it is not saved as UTF-8</source>
            <translation>没有存成 UTF-8</translation>
        </message>
        <message>
            <source>a comma, quotation mark or bracket is wrong</source>
            <translation>逗号、引号或括号有误</translation>
        </message>
        <message>
            <source>a field is written twice</source>
            <translation>同一字段写了两遍</translation>
        </message>
        <message>
            <source>a field is lacking</source>
            <translation>少一个字段</translation>
        </message>
        <message>
            <source>there is no such field</source>
            <translation>没有这个字段</translation>
        </message>
        <message>
            <source>the value is of the wrong kind</source>
            <translation>值的类型不对</translation>
        </message>
        <message>
            <source>the value is not allowed here</source>
            <translation>这里不能填这个值</translation>
        </message>
        <message>
            <source>the value is no date</source>
            <translation>值不是日期</translation>
        </message>
        <message>
            <source>the end lies before the beginning</source>
            <translation>止日早于起日</translation>
        </message>
        <message>
            <source>the code is there twice</source>
            <translation>代码重复</translation>
        </message>
        <message>
            <source>it points to a code that is not there</source>
            <translation>指向的代码不存在</translation>
        </message>
        <message>
            <source>entries wait for each other in a circle</source>
            <translation>互为前置，成了循环</translation>
        </message>
        <message>
            <source>a code that the program needs was taken out</source>
            <translation>删去了程序要用的代码</translation>
        </message>
        <message>
            <source>line {line}</source>
            <translation>第 {line} 行</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a place</comment>
            <translation>，</translation>
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
            <translation>投资额</translation>
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
            <source>lead department</source>
            <translation>牵头部门</translation>
        </message>
        <message>
            <source>squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>nature</source>
            <translation>建设性质</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>旧称</translation>
        </message>
        <message>
            <source>Academic leaders</source>
            <translation>学科带头人（人）</translation>
        </message>
        <message>
            <source>Accepted on</source>
            <translation>接受日期</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Appointed by</source>
            <translation>指定依据</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>确认人</translation>
        </message>
        <message>
            <source>Confirmed on</source>
            <translation>确认日期</translation>
        </message>
        <message>
            <source>Area code assumed</source>
            <translation>区号为推定</translation>
        </message>
        <message>
            <source>Arrived on</source>
            <translation>到账日期</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>商会协会</translation>
        </message>
        <message>
            <source>File</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>填写人</translation>
        </message>
        <message>
            <source>Author as written</source>
            <translation>填写人（原文）</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>认定口径</translation>
        </message>
        <message>
            <source>Kind of capital</source>
            <translation>资金性质</translation>
        </message>
        <message>
            <source>Place in the chain</source>
            <translation>产业链环节</translation>
        </message>
        <message>
            <source>Cleared by</source>
            <translation>解除人</translation>
        </message>
        <message>
            <source>Cleared on</source>
            <translation>解除日期</translation>
        </message>
        <message>
            <source>Why cleared</source>
            <translation>解除原因</translation>
        </message>
        <message>
            <source>Closes a gap in the chain</source>
            <translation>补链</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Code name</source>
            <translation>项目代号</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>可见范围</translation>
        </message>
        <message>
            <source>Recognised on</source>
            <translation>认定日期</translation>
        </message>
        <message>
            <source>Kind of construction</source>
            <translation>建设性质</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>建设内容</translation>
        </message>
        <message>
            <source>Corrects</source>
            <translation>冲正的到账</translation>
        </message>
        <message>
            <source>Contracted foreign capital</source>
            <translation>合同外资</translation>
        </message>
        <message>
            <source>About</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Contracted inflow</source>
            <translation>协议引资额</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>计入考核</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家（地区）</translation>
        </message>
        <message>
            <source>Credit checked on</source>
            <translation>信用核查日期</translation>
        </message>
        <message>
            <source>Remark on credit</source>
            <translation>信用备注</translation>
        </message>
        <message>
            <source>Credit check</source>
            <translation>信用核查</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Filter and columns</source>
            <translation>筛选与列</translation>
        </message>
        <message>
            <source>Reason for the delay</source>
            <translation>延期原因</translation>
        </message>
        <message>
            <source>Demands</source>
            <translation>诉求</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Diet</source>
            <translation>饮食</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>不再联系</translation>
        </message>
        <message>
            <source>Why not to contact</source>
            <translation>不再联系原因</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>办结人</translation>
        </message>
        <message>
            <source>Done on</source>
            <translation>完成日期</translation>
        </message>
        <message>
            <source>Draft number</source>
            <translation>稿次</translation>
        </message>
        <message>
            <source>Drafted on</source>
            <translation>起草日期</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Minutes it took</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Emissions</source>
            <translation>排放</translation>
        </message>
        <message>
            <source>Energy (tce)</source>
            <translation>综合能耗（吨标准煤）</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Equipment investment</source>
            <translation>设备投资</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Kind of proof</source>
            <translation>凭证类型</translation>
        </message>
        <message>
            <source>Proof seen</source>
            <translation>佐证齐全</translation>
        </message>
        <message>
            <source>Proof required</source>
            <translation>需要佐证</translation>
        </message>
        <message>
            <source>Present sites</source>
            <translation>现有布局</translation>
        </message>
        <message>
            <source>Expected jobs</source>
            <translation>预计用工</translation>
        </message>
        <message>
            <source>Expected output</source>
            <translation>预计产值</translation>
        </message>
        <message>
            <source>Expected tax</source>
            <translation>预计税收</translation>
        </message>
        <message>
            <source>Year of the forecast</source>
            <translation>预计年份</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>分机</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>First registered on</source>
            <translation>首报日期</translation>
        </message>
        <message>
            <source>First unit</source>
            <translation>首谈单位</translation>
        </message>
        <message>
            <source>Fixed investment</source>
            <translation>固定资产投资</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Floor area (m²)</source>
            <translation>建筑面积（平方米）</translation>
        </message>
        <message>
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>For</source>
            <translation>呈送</translation>
        </message>
        <message>
            <source>Foreign registration number</source>
            <translation>境外注册号</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Founded on</source>
            <translation>成立日期</translation>
        </message>
        <message>
            <source>Where the funds come from</source>
            <translation>资金来源</translation>
        </message>
        <message>
            <source>Date of the rate</source>
            <translation>汇率日期</translation>
        </message>
        <message>
            <source>Exchange rate</source>
            <translation>汇率</translation>
        </message>
        <message>
            <source>Edition of the industry code</source>
            <translation>行业分类版本</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Group of leaders</source>
            <translation>班子</translation>
        </message>
        <message>
            <source>Handling agent</source>
            <translation>代办员</translation>
        </message>
        <message>
            <source>Happened on</source>
            <translation>发生日期</translation>
        </message>
        <message>
            <source>Highest official present</source>
            <translation>最高陪同领导</translation>
        </message>
        <message>
            <source>Visits home</source>
            <translation>返乡</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Host unit</source>
            <translation>落地单位</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>总部所在地</translation>
        </message>
        <message>
            <source>To be completed</source>
            <translation>待补全</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Industry by the national standard</source>
            <translation>国标行业</translation>
        </message>
        <message>
            <source>Industry office</source>
            <translation>产业招商指导办公室</translation>
        </message>
        <message>
            <source>Innovation teams</source>
            <translation>创新团队（个）</translation>
        </message>
        <message>
            <source>Change of intent</source>
            <translation>意向变化</translation>
        </message>
        <message>
            <source>Intent</source>
            <translation>意向</translation>
        </message>
        <message>
            <source>Summary of intent</source>
            <translation>意向摘要</translation>
        </message>
        <message>
            <source>Investment completed</source>
            <translation>完成投资</translation>
        </message>
        <message>
            <source>Invested per mu (10,000 yuan)</source>
            <translation>投资强度（万元/亩）</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>基准计划</translation>
        </message>
        <message>
            <source>Critical step</source>
            <translation>关键节点</translation>
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
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>首选</translation>
        </message>
        <message>
            <source>Is a milestone</source>
            <translation>是否项目节点</translation>
        </message>
        <message>
            <source>Ranked</source>
            <translation>参加排位</translation>
        </message>
        <message>
            <source>Working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>English name</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Land (mu)</source>
            <translation>用地面积（亩）</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Lead department</source>
            <translation>牵头部门</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Light set by hand</source>
            <translation>人工亮灯</translation>
        </message>
        <message>
            <source>Why set by hand</source>
            <translation>人工亮灯原因</translation>
        </message>
        <message>
            <source>Set by hand until</source>
            <translation>人工亮灯至</translation>
        </message>
        <message>
            <source>Local partners in the chain</source>
            <translation>带动上下游企业（家）</translation>
        </message>
        <message>
            <source>Bought locally (%)</source>
            <translation>本地采购占比（%）</translation>
        </message>
        <message>
            <source>Main business</source>
            <translation>主营业务</translation>
        </message>
        <message>
            <source>Why a major project</source>
            <translation>重大项目依据</translation>
        </message>
        <message>
            <source>Major project</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Why decided by hand</source>
            <translation>人工认定理由</translation>
        </message>
        <message>
            <source>Merged into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Milestone of the step</source>
            <translation>对应节点</translation>
        </message>
        <message>
            <source>Key points</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Original name</source>
            <translation>原文姓名</translation>
        </message>
        <message>
            <source>National project code</source>
            <translation>国家项目代码</translation>
        </message>
        <message>
            <source>Native place</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Why not counted</source>
            <translation>不计入原因</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Office telephone</source>
            <translation>办公电话</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>项目来源</translation>
        </message>
        <message>
            <source>Reason for the exception</source>
            <translation>破例说明</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Responsible unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Ownership</source>
            <translation>企业性质</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Parent unit</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Payee</source>
            <translation>收款方</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Progress (%)</source>
            <translation>进度（%）</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>所属期</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>推进计划</translation>
        </message>
        <message>
            <source>Step of a plan</source>
            <translation>计划节点</translation>
        </message>
        <message>
            <source>Planned completion</source>
            <translation>计划竣工</translation>
        </message>
        <message>
            <source>Planned production</source>
            <translation>计划投产</translation>
        </message>
        <message>
            <source>Planned start</source>
            <translation>计划开工</translation>
        </message>
        <message>
            <source>Plot ratio</source>
            <translation>容积率</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>May be published</source>
            <translation>可宣传</translation>
        </message>
        <message>
            <source>Comes after</source>
            <translation>前置节点</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>喜好</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>印制时间</translation>
        </message>
        <message>
            <source>Printed by</source>
            <translation>印制人</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Kind of project</source>
            <translation>项目类别</translation>
        </message>
        <message>
            <source>Project number</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Protected until</source>
            <translation>保护期至</translation>
        </message>
        <message>
            <source>Protocol order</source>
            <translation>行文次序</translation>
        </message>
        <message>
            <source>Reckoned</source>
            <translation>推算</translation>
        </message>
        <message>
            <source>Raised by</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>Raised on</source>
            <translation>提出日期</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排位分组</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reason code</source>
            <translation>原因类别</translation>
        </message>
        <message>
            <source>Referred by</source>
            <translation>引荐客商</translation>
        </message>
        <message>
            <source>Registered capital</source>
            <translation>注册资本</translation>
        </message>
        <message>
            <source>Foreign share of the capital</source>
            <translation>外方注册资本</translation>
        </message>
        <message>
            <source>City</source>
            <translation>所在地</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>熟悉程度</translation>
        </message>
        <message>
            <source>Reported on</source>
            <translation>填报日期</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>需协调事项</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>办理结果</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>营业收入</translation>
        </message>
        <message>
            <source>Year of the revenue</source>
            <translation>营业收入年份</translation>
        </message>
        <message>
            <source>Share of research (%)</source>
            <translation>研发投入占比（%）</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Part in the decision</source>
            <translation>决策角色</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>态度</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>程度</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占比（%）</translation>
        </message>
        <message>
            <source>Shared with all</source>
            <translation>全队可见</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Short number</source>
            <translation>短号</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>哪一方</translation>
        </message>
        <message>
            <source>Way of getting the site</source>
            <translation>供地方式</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>选址</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>How we met</source>
            <translation>来源渠道</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>来源地</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工规模</translation>
        </message>
        <message>
            <source>Year of the staff</source>
            <translation>员工规模年份</translation>
        </message>
        <message>
            <source>Begins on</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Begun on</source>
            <translation>实际开始</translation>
        </message>
        <message>
            <source>Name in statistics</source>
            <translation>统计名称</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>承继单位</translation>
        </message>
        <message>
            <source>Taboos</source>
            <translation>忌讳</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>拍摄时间</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>纳税</translation>
        </message>
        <message>
            <source>Tax per mu (10,000 yuan)</source>
            <translation>亩均税收（万元/亩）</translation>
        </message>
        <message>
            <source>Year of the tax</source>
            <translation>纳税年份</translation>
        </message>
        <message>
            <source>In office from</source>
            <translation>任职起</translation>
        </message>
        <message>
            <source>In office until</source>
            <translation>任职止</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Other investor</source>
            <translation>对方客商</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Kind of unit</source>
            <translation>单位类型</translation>
        </message>
        <message>
            <source>Unified credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>核实日期</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Wenzhou business</source>
            <translation>温商</translation>
        </message>
        <message>
            <source>Tie to Wenzhou</source>
            <translation>与温州的关系</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>填写时间</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>City of the visit</source>
            <translation>走访城市</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Number or address</source>
            <translation>号码或地址</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>State of confirmation</source>
            <translation>认定状态</translation>
        </message>
        <message>
            <source>State of the plan</source>
            <translation>计划状态</translation>
        </message>
        <message>
            <source>State of the step</source>
            <translation>节点状态</translation>
        </message>
        <message>
            <source>Planned begin</source>
            <translation>计划开始</translation>
        </message>
        <message>
            <source>Planned end</source>
            <translation>计划完成</translation>
        </message>
        <message>
            <source>Kind of funds</source>
            <translation>到资类型</translation>
        </message>
        <message>
            <source>Funds paid in</source>
            <translation>到位资金</translation>
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
            <source>Kind of act</source>
            <translation>履职方式</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>参与方角色</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Name valid from</source>
            <translation>名称启用</translation>
        </message>
        <message>
            <source>Name valid until</source>
            <translation>名称停用</translation>
        </message>
        <message>
            <source>Supporting unit</source>
            <translation>配合单位</translation>
        </message>
        <message>
            <source>{field} (currency)</source>
            <translation>{field}（币种）</translation>
        </message>
        <message>
            <source>{field} (as typed)</source>
            <translation>{field}（原文）</translation>
        </message>
        <message>
            <source>{field} (how exact)</source>
            <translation>{field}（精确到）</translation>
        </message>
        <message>
            <source>a detail</source>
            <translation>某项内容</translation>
        </message>
    </context>
    <context>
        <name>FigureSettings</name>
        <message>
            <source>{rank} and above, from</source>
            <translation>{rank}以上，起点</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>什么算数</translation>
        </message>
        <message>
            <source>Decides the month and year a fact falls in</source>
            <translation>决定一项进展算在哪个月、哪一年</translation>
        </message>
        <message>
            <source>Date that counts</source>
            <translation>计数日期</translation>
        </message>
        <message>
            <source>The site: a plot won, or a contract for land or rooms</source>
            <translation>场地指摘牌、出让合同，或租赁、购置合同</translation>
        </message>
        <message>
            <source>A project has landed when</source>
            <translation>落地的标准</translation>
        </message>
        <message>
            <source>Count as signed</source>
            <translation>算签约</translation>
        </message>
        <message>
            <source>Otherwise only a contract makes a project signed; stages and lights follow</source>
            <translation>不勾选时只有正式协议或合同算签约；阶段和灯随之重算</translation>
        </message>
        <message>
            <source>Framework agreements</source>
            <translation>框架协议</translation>
        </message>
        <message>
            <source>Count as start and production</source>
            <translation>算开工和投产</translation>
        </message>
        <message>
            <source>Of projects without a site, such as headquarters and funds</source>
            <translation>不用地的项目，如总部、基金</translation>
        </message>
        <message>
            <source>Openings</source>
            <translation>开业</translation>
        </message>
        <message>
            <source>Total investment from which a lead official of this rank is suggested</source>
            <translation>总投资达到多少，建议由哪一级领导负责</translation>
        </message>
        <message>
            <source>Large projects, senior officials</source>
            <translation>多大领导招多大商</translation>
        </message>
        <message>
            <source>To default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>100 m yuan</source>
            <translation>亿元</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>落款单位</translation>
        </message>
        <message>
            <source>Printed below the title of papers</source>
            <translation>印在材料标题下方</translation>
        </message>
        <message>
            <source>Counted so from now on</source>
            <translation>口径已更改</translation>
        </message>
        <message>
            <source>Landed</source>
            <translation>落地</translation>
        </message>
        <message>
            <source>Suggested so from now on</source>
            <translation>建议标准已更改</translation>
        </message>
        <message>
            <source>Papers now say who issues them</source>
            <translation>落款单位已更改</translation>
        </message>
    </context>
    <context>
        <name>FileForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>材料种类</translation>
        </message>
        <message>
            <source>Of the day</source>
            <translation>形成日期</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改：{name}</translation>
        </message>
    </context>
    <context>
        <name>FileRow</name>
        <message>
            <source>Not arrived</source>
            <translation>附件未到</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>移除 {name}</translation>
        </message>
        <message>
            <source>Open a copy	Enter</source>
            <translation>打开副本	Enter</translation>
        </message>
        <message>
            <source>Kind and day…	F2</source>
            <translation>种类与日期…	F2</translation>
        </message>
        <message>
            <source>Remove	Del</source>
            <translation>移除	Del</translation>
        </message>
    </context>
    <context>
        <name>FileSealing</name>
        <message>
            <source>Encrypting attached files</source>
            <translation>正在加密附件</translation>
        </message>
        <message>
            <source>Laying attached files open</source>
            <translation>正在解密附件</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Fetching {name}</source>
            <translation>正在取回 {name}</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>正在打开 {name}</translation>
        </message>
        <message>
            <source>Keep offline</source>
            <translation>离线可用</translation>
        </message>
        <message>
            <source>Ready offline</source>
            <translation>离线资料已备</translation>
        </message>
        <message numerus="yes">
            <source>Kept offline, %n to come</source>
            <translation>
                <numerusform>离线可用，还差 %n 份</numerusform>
            </translation>
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
            <source>Copying</source>
            <translation>正在复制附件</translation>
        </message>
        <message>
            <source>{names}: over 50 MB, goes to colleagues only over LAN or USB</source>
            <translation>{names} 超过 50 MB，只经局域网或 U 盘传给同事</translation>
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
            <source>There is a file of that name already; kept as draft {number}</source>
            <translation>已有同名文件，存为第 {number} 稿</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>已移除：{name}</translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
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
            <source>Fewer</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
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
        <name>FindBar</name>
        <message>
            <source>{number} of {count}</source>
            <translation>第 {number} 处，共 {count} 处</translation>
        </message>
        <message>
            <source>Not in this paper</source>
            <translation>文中没有</translation>
        </message>
        <message>
            <source>Find in the paper</source>
            <translation>在文中查找</translation>
        </message>
        <message>
            <source>Place before</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Files of the shared folder</source>
            <translation>共享文件夹中的文件</translation>
        </message>
        <message>
            <source>{count} read, all as they were written.</source>
            <translation>已检查 {count} 个文件，全部完好。</translation>
        </message>
        <message>
            <source>{count} read. What is damaged or missing is put back by whichever computer has it. Files that are not ours can be moved away after a sync, which first takes in any work they hold.</source>
            <translation>已检查 {count} 个文件。损坏或缺失的文件由存有它的电脑补回。不属于本程序的文件，同步一次后可以移走，其中若有未收到的改动会先收下。</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 个</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>FindingsSection</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Project numbers</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Odd time</source>
            <translation>时间异常</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>需留意</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>共享文件夹</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>nothing is lost by it</source>
            <translation>数据没有丢失</translation>
        </message>
    </context>
    <context>
        <name>FirmsList</name>
        <message>
            <source>No firm has a part in it yet.</source>
            <translation>还没有投资方。</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>到位资金</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>到位</translation>
        </message>
        <message>
            <source>{share}% in all</source>
            <translation>合计 {share}%</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Change the part of {firm}</source>
            <translation>修改{firm}的角色和占股</translation>
        </message>
        <message>
            <source>taken back: {reason}</source>
            <translation>冲正：{reason}</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>未认定</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>不计考核</translation>
        </message>
        <message>
            <source>More about this payment</source>
            <translation>这笔资金的明细</translation>
        </message>
        <message>
            <source>Take this payment back</source>
            <translation>冲正这笔</translation>
        </message>
        <message>
            <source>Nothing paid in yet.</source>
            <translation>还没有到位资金。</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>Take that folder</source>
            <translation>改用该文件夹</translation>
        </message>
        <message>
            <source>Copy it and open</source>
            <translation>复制并打开</translation>
        </message>
        <message>
            <source>Copying the ledger</source>
            <translation>正在复制台账</translation>
        </message>
    </context>
    <context>
        <name>FirstRunWindow</name>
        <message>
            <source>Making the ledger</source>
            <translation>正在建立工作区</translation>
        </message>
        <message>
            <source>Restoring the backup</source>
            <translation>正在恢复备份</translation>
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
            <translation>约 1 分钟，都可以以后再改</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>You are the first here; the ledger starts on this computer</source>
            <translation>您是本地区第一个使用的人，台账从这台电脑建起</translation>
        </message>
        <message>
            <source>Join a workspace</source>
            <translation>加入已有工作区</translation>
        </message>
        <message>
            <source>A colleague has made it and gave you an invitation code</source>
            <translation>同事已建好，用邀请码加入</translation>
        </message>
        <message>
            <source>Open a ledger</source>
            <translation>打开已有工作区</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>现在查看</translation>
        </message>
        <message>
            <source>Take in package</source>
            <translation>导入同步包</translation>
        </message>
        <message>
            <source>Asking to be let in</source>
            <translation>正在申请加入</translation>
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
            <source>Restore from backup</source>
            <translation>从备份恢复</translation>
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
            <source>Join workspace</source>
            <translation>加入工作区</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Look around</source>
            <translation>看演示</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
    </context>
    <context>
        <name>FolderCare</name>
        <message>
            <source>Reading the shared folder</source>
            <translation>正在检查共享文件夹</translation>
        </message>
        <message>
            <source>Print {file}, lock it away, and delete the file</source>
            <translation>请打印 {file}，锁入保密柜，并删除文件</translation>
        </message>
        <message>
            <source>Printing recovery sheet</source>
            <translation>正在打印恢复单</translation>
        </message>
        <message>
            <source>Print recovery sheet</source>
            <translation>打印恢复单</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>共享文件夹</translation>
        </message>
    </context>
    <context>
        <name>FolderForm</name>
        <message>
            <source>Choose another folder</source>
            <translation>更换文件夹</translation>
        </message>
        <message>
            <source>Read all its files</source>
            <translation>检查全部文件</translation>
        </message>
        <message>
            <source>Publish to the new drive</source>
            <translation>发布到新盘</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>共享文件夹</translation>
        </message>
        <message>
            <source>Says which files are damaged, missing or not ours.</source>
            <translation>列出损坏、缺失或不属于本程序的文件。</translation>
        </message>
        <message>
            <source>When the same workspace has another path or drive letter.</source>
            <translation>同一工作区换了路径或盘符时使用。</translation>
        </message>
        <message>
            <source>Print recovery sheet</source>
            <translation>打印恢复单</translation>
        </message>
        <message>
            <source>For when all administrators' computers are lost: it makes a new one. Lock it away.</source>
            <translation>管理员的电脑全部丢失时，凭恢复单可在新电脑上恢复管理员身份。请锁入保密柜。</translation>
        </message>
        <message>
            <source>The one printed before is void then.</source>
            <translation>重新打印后，旧单作废。</translation>
        </message>
        <message>
            <source>The shared drive is not connected: there is no workspace in this folder.</source>
            <translation>共享盘未连接：这个文件夹里没有共享工作区。</translation>
        </message>
        <message>
            <source> If the drive was replaced by a new one, publish the workspace to it.</source>
            <translation>如果换了新盘，请把工作区发布到新盘。</translation>
        </message>
        <message>
            <source> If the drive was replaced by a new one, ask an administrator to publish to it.</source>
            <translation>如果换了新盘，请管理员发布到新盘。</translation>
        </message>
        <message>
            <source>All that this computer has is written there anew, and colleagues' computers add the rest. Make sure that the new drive is connected: otherwise it is written into an empty place.</source>
            <translation>本机已有的全部内容将重新写入，其余由同事的电脑补齐。请先确认新盘已连接，否则会写到空目录里。</translation>
        </message>
        <message>
            <source>Yes, publish here</source>
            <translation>确认发布到这里</translation>
        </message>
    </context>
    <context>
        <name>Folding</name>
        <message>
            <source>Expand all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>Collapse all</source>
            <translation>全部收起</translation>
        </message>
    </context>
    <context>
        <name>FormOptions</name>
        <message>
            <source>Sheet</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>A4 tall</source>
            <translation>A4 竖</translation>
        </message>
        <message>
            <source>A4 wide</source>
            <translation>A4 横</translation>
        </message>
        <message>
            <source>A3 wide</source>
            <translation>A3 横</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>页眉</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行距</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不印</translation>
        </message>
        <message>
            <source>Pitch of lines, in points</source>
            <translation>行距，单位磅</translation>
        </message>
        <message>
            <source>Red head</source>
            <translation>红头</translation>
        </message>
        <message>
            <source>Black and white (lights tell by shape)</source>
            <translation>黑白打印（灯用形状区分）</translation>
        </message>
        <message>
            <source>Hide the middle of phone numbers</source>
            <translation>手机号隐去中间四位</translation>
        </message>
        <message>
            <source>Watermark with name and date</source>
            <translation>水印（姓名和日期）</translation>
        </message>
    </context>
    <context>
        <name>FormerPeople</name>
        <message numerus="yes">
            <source>Formerly here %n</source>
            <translation>
                <numerusform>曾任 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Gantt</name>
        <message numerus="yes">
            <source>%n working day(s) late</source>
            <translation>
                <numerusform>晚 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>Q{quarter} {year}</source>
            <comment>a quarter</comment>
            <translation>{year}年{quarter}季度</translation>
        </message>
        <message>
            <source>Q{quarter}</source>
            <comment>a quarter of the year named before it</comment>
            <translation>{quarter}季度</translation>
        </message>
        <message>
            <source>{year}</source>
            <comment>a year above the bars of a plan</comment>
            <translation>{year}年</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) later</source>
            <translation>
                <numerusform>晚 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) earlier</source>
            <translation>
                <numerusform>早 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>{step}　{old} to {new}, {weekday}, {shift}</source>
            <translation>{step}　{old} 改为 {new}，{weekday}，{shift}</translation>
        </message>
        <message numerus="yes">
            <source>%n later milestone(s) follow; hold Alt to leave them</source>
            <translation>
                <numerusform>其后 %n 个节点顺延，按住 Alt 则不动</numerusform>
            </translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>应于 {day}</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>{day} 完成</translation>
        </message>
        <message>
            <source>the holidays of that year are not published yet</source>
            <translation>该年放假安排未导入，按推算</translation>
        </message>
        <message>
            <source>first confirmed for {day}, now {shift}</source>
            <translation>首次确认 {day}，现{shift}</translation>
        </message>
    </context>
    <context>
        <name>GapsSection</name>
        <message>
            <source>Waiting for files</source>
            <translation>等待文件</translation>
        </message>
        <message>
            <source>nothing is lost yet</source>
            <translation>数据还没有丢失</translation>
        </message>
        <message>
            <source>May be missing</source>
            <translation>可能缺失</translation>
        </message>
        <message>
            <source>an administrator has gone on without these files</source>
            <translation>管理员已决定不再等待这些文件</translation>
        </message>
        <message>
            <source>Go on without</source>
            <translation>不再等待</translation>
        </message>
    </context>
    <context>
        <name>GoOnForm</name>
        <message>
            <source>Go on without them</source>
            <translation>不再等待，继续</translation>
        </message>
    </context>
    <context>
        <name>GoneRecord</name>
        <message>
            <source>{name} has been deleted</source>
            <translation>「{name}」已删除</translation>
        </message>
        <message>
            <source>All that belongs to it lies in the recycle bin and comes back with it.</source>
            <translation>相关内容都在回收站，可一并恢复。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Part them again</source>
            <translation>重新分开</translation>
        </message>
        <message>
            <source>{name} is merged into {other}</source>
            <translation>{name} 已并入 {other}</translation>
        </message>
        <message>
            <source>All that belonged to it is there; it comes back when the two are parted.</source>
            <translation>它的记录都在那里，分开后回到原处。</translation>
        </message>
        <message>
            <source>Recycle bin</source>
            <translation>回收站</translation>
        </message>
    </context>
    <context>
        <name>GroupList</name>
        <message>
            <source>Search settings</source>
            <translation>搜设置</translation>
        </message>
        <message>
            <source>No setting is called that</source>
            <translation>没有这样的设置</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>To complete</source>
            <translation>待补全</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message numerus="yes">
            <source>Last met: {when}, %n time(s) in all</source>
            <translation>
                <numerusform>最近走访：{when}，共 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Never met yet</source>
            <translation>还没有走访</translation>
        </message>
        <message>
            <source>meet again by {day}</source>
            <translation>应于 {day}前再联系</translation>
        </message>
        <message>
            <source>{last}, {due}</source>
            <translation>{last}，{due}</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>usage: </source>
            <translation>用法：</translation>
        </message>
        <message>
            <source>The same work without a window; without a command the window opens. Ends with 1 after trouble, with 2 where the command could not be read or the workspace is locked.</source>
            <translation>不开窗口也能办同样的事；不给命令则打开窗口。结束代码：1为没有办成，2为命令写错或工作区已锁。</translation>
        </message>
        <message>
            <source>positional arguments</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>显示本帮助</translation>
        </message>
        <message>
            <source>the folder with the workspace</source>
            <translation>工作区所在文件夹</translation>
        </message>
        <message>
            <source>stop the clock on this day, YYYY-MM-DD</source>
            <translation>按这一天办理，写成 YYYY-MM-DD</translation>
        </message>
        <message>
            <source>zh_CN unless chosen otherwise</source>
            <translation>语言，不选为 zh_CN（中文）</translation>
        </message>
        <message>
            <source>what opens an encrypted workspace; else THREEONES_PASSPHRASE, or it is asked for</source>
            <translation>打开加密工作区的口令所在文件；不给则取 THREEONES_PASSPHRASE，或当场询问</translation>
        </message>
        <message>
            <source>show program's version number and exit</source>
            <translation>显示版本号</translation>
        </message>
        <message>
            <source>make a demonstration workspace</source>
            <translation>生成演示工作区</translation>
        </message>
        <message>
            <source>list projects, the worst light first</source>
            <translation>列出项目，亮灯最差的在前</translation>
        </message>
        <message>
            <source>everything about one project</source>
            <translation>一个项目的全部情况</translation>
        </message>
        <message>
            <source>list investors, the latest met first</source>
            <translation>列出客商，最近见过的在前</translation>
        </message>
        <message>
            <source>find projects, investors, people, officials, visits</source>
            <translation>查找项目、客商、联系人、干部、走访</translation>
        </message>
        <message>
            <source>rates with both numbers, base and day</source>
            <translation>各项比率，附分子、分母、口径和日期</translation>
        </message>
        <message>
            <source>who changed what and when</source>
            <translation>谁在何时改了什么</translation>
        </message>
        <message>
            <source>database integrity, and the log replayed and compared</source>
            <translation>检查数据库是否完好，并重放日志核对</translation>
        </message>
        <message>
            <source>visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>enter the days off of a notice, a CSV of date, kind and name</source>
            <translation>录入放假通知，CSV 文件含日期、类别、名称</translation>
        </message>
        <message>
            <source>what looks as if entered twice</source>
            <translation>疑似重复录入的记录</translation>
        </message>
        <message>
            <source>one firm or person stands for two</source>
            <translation>把两条客商或联系人合并为一条</translation>
        </message>
        <message>
            <source>take this computer's last action back</source>
            <translation>撤销本机最近一次操作</translation>
        </message>
        <message>
            <source>the papers, what each is about and its forms</source>
            <translation>列出各种材料、对象和格式</translation>
        </message>
        <message>
            <source>print a paper as PDF, Word or Excel</source>
            <translation>打印一份材料，PDF、Word 或 Excel</translation>
        </message>
        <message>
            <source>put a workspace on a shared folder</source>
            <translation>把工作区放到共享文件夹</translation>
        </message>
        <message>
            <source>a code for one more computer</source>
            <translation>为新增电脑生成邀请码</translation>
        </message>
        <message>
            <source>ask to be let into a shared workspace</source>
            <translation>申请加入共享工作区</translation>
        </message>
        <message>
            <source>who asks to be let in; let them in</source>
            <translation>查看加入申请，并批准加入</translation>
        </message>
        <message>
            <source>computers, people and roles</source>
            <translation>电脑、人员和角色</translation>
        </message>
        <message>
            <source>shut computers out</source>
            <translation>移出电脑</translation>
        </message>
        <message>
            <source>exchange with the shared folder</source>
            <translation>与共享文件夹同步</translation>
        </message>
        <message>
            <source>fields two people changed apart, and what one deleted and another changed</source>
            <translation>两人各自改过的字段，以及一人删除、另一人改动的记录</translation>
        </message>
        <message>
            <source>decide such a field, or whether such a record stays</source>
            <translation>确定这样的字段，或这样的记录是否保留</translation>
        </message>
        <message>
            <source>write a snapshot for the shared folder and pack its files</source>
            <translation>为共享文件夹写快照并合并小文件</translation>
        </message>
        <message>
            <source>where colleagues meet; meet in another folder from now on</source>
            <translation>查看共享文件夹位置，或改用另一个</translation>
        </message>
        <message>
            <source>files that are waited for; go on without those of a computer</source>
            <translation>查看正在等待的文件，或不再等某台电脑</translation>
        </message>
        <message>
            <source>changes as one file for a stick or mail</source>
            <translation>同步包：把改动写成一个文件，供U盘或邮件传递</translation>
        </message>
        <message>
            <source>keep the files of a record or a view here, whatever their size</source>
            <translation>把一条记录或一个视图的附件存到本机，不限大小</translation>
        </message>
        <message>
            <source>which computer gives projects their numbers</source>
            <translation>由哪台电脑给项目编号</translation>
        </message>
        <message>
            <source>give a member of the workspace another role</source>
            <translation>更改成员的角色</translation>
        </message>
        <message>
            <source>what was put aside; let it count or not</source>
            <translation>查看搁置的改动，决定是否采纳</translation>
        </message>
        <message>
            <source>encrypt the workspace by a passphrase</source>
            <translation>用口令加密工作区</translation>
        </message>
        <message>
            <source>have the workspace lie open again</source>
            <translation>取消工作区加密</translation>
        </message>
        <message>
            <source>change the passphrase</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>the page with the key, for the administrator's safe</source>
            <translation>打印带密钥的恢复单，交管理员入柜保存</translation>
        </message>
        <message>
            <source>become an administrator's computer by the recovery sheet</source>
            <translation>凭恢复单把本机恢复为管理员电脑</translation>
        </message>
        <message>
            <source>erase a person who asked to be forgotten</source>
            <translation>应本人要求，彻底删除其个人信息</translation>
        </message>
        <message>
            <source>all that is held of a person, as a ZIP</source>
            <translation>导出所存的某人全部信息，ZIP 文件</translation>
        </message>
        <message>
            <source>what was shared, as one file for auditors</source>
            <translation>把共享过的内容写成一个文件，供审计</translation>
        </message>
        <message>
            <source>a project or a day in 300 characters for WeChat, without what may not leave the office</source>
            <translation>微信版文字：一个项目或一天的情况，300字以内，不含不得外传的内容</translation>
        </message>
        <message>
            <source>the papers about a leader, a visit or a view as one file with contents</source>
            <translation>一键成册：一位领导、一次走访或一个视图的材料合成一个文件，带目录</translation>
        </message>
        <message>
            <source>what was printed, by whom, of which data, the newest first</source>
            <translation>打印登记：何人打印了什么、数据截至何时，最新的在前</translation>
        </message>
        <message>
            <source>copy the workspace to a disk of this computer and work there</source>
            <translation>把工作区复制到本机磁盘，以后在那里使用</translation>
        </message>
        <message>
            <source>render a page from real data</source>
            <translation>把一个页面存成图片</translation>
        </message>
        <message>
            <source>do the main job without a window, all into a folder</source>
            <translation>不开窗口走一遍主要流程，结果存入文件夹</translation>
        </message>
        <message>
            <source>signed projects</source>
            <translation>签约项目个数</translation>
        </message>
        <message>
            <source>another number, other data</source>
            <translation>换一个数，生成另一套数据</translation>
        </message>
        <message>
            <source>the sample city on 2026-03-18</source>
            <translation>示例城市，停在 2026-03-18</translation>
        </message>
        <message>
            <source>a saved view: its filter, order and groups</source>
            <translation>按已存视图的筛选、排序和分组</translation>
        </message>
        <message>
            <source>of this light alone</source>
            <translation>只列这种灯：red 红、yellow 黄、green 绿、grey 未亮</translation>
        </message>
        <message>
            <source>0 preparation, 1 signing, 2 construction, 3 production</source>
            <translation>阶段：0 前期、1 签约、2 开工、3 投产</translation>
        </message>
        <message>
            <source>those of a lead official, by id or whole name</source>
            <translation>只列某位责任领导的，写编号或全名</translation>
        </message>
        <message>
            <source>major projects alone</source>
            <translation>只列重大项目</translation>
        </message>
        <message>
            <source>with this risk raised, or any</source>
            <translation>只列提出这项风险的，不写则为任一风险</translation>
        </message>
        <message>
            <source>part of the name, Han or pinyin</source>
            <translation>名称的一部分，汉字或拼音</translation>
        </message>
        <message>
            <source>so many at most</source>
            <translation>最多列多少条</translation>
        </message>
        <message>
            <source>JSON instead of a table</source>
            <translation>输出 JSON，不用表格</translation>
        </message>
        <message>
            <source>its id</source>
            <translation>项目编号（id）</translation>
        </message>
        <message>
            <source>part of a name, a number or what was written of a visit; pinyin too</source>
            <translation>名称、项目编号或走访要点的一部分，名称可用拼音</translation>
        </message>
        <message>
            <source>an event, a year or a unit</source>
            <translation>口径：活动、年份或责任单位</translation>
        </message>
        <message>
            <source>as they stood on this day</source>
            <translation>截至这一天</translation>
        </message>
        <message>
            <source>of the record</source>
            <translation>记录的编号（id）</translation>
        </message>
        <message>
            <source>read every file of the shared folder instead</source>
            <translation>改为逐一检查共享文件夹里的文件</translation>
        </message>
        <message>
            <source>log a visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>the firm's name; a new one is entered</source>
            <translation>客商名称，没有的会新建</translation>
        </message>
        <message>
            <source>whom you met; may be repeated</source>
            <translation>见了谁，可写多次</translation>
        </message>
        <message>
            <source>main points</source>
            <translation>走访要点</translation>
        </message>
        <message>
            <source>when: 昨天 15:20, 3-16, 2026-03-16 10:00</source>
            <translation>时间：昨天 15:20、3-16、2026-03-16 10:00</translation>
        </message>
        <message>
            <source>where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>a visit there unless told otherwise</source>
            <translation>方式，不写为走访</translation>
        </message>
        <message>
            <source>the next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>by when: 3-24, +5, 下周二</source>
            <translation>期限：3-24、+5、下周二</translation>
        </message>
        <message>
            <source>the project it was about, by id or whole name</source>
            <translation>涉及的项目，写编号或全名</translation>
        </message>
        <message>
            <source>the CSV</source>
            <translation>CSV 文件</translation>
        </message>
        <message>
            <source>only say what would change</source>
            <translation>只说明会改什么，不录入</translation>
        </message>
        <message>
            <source>goes into the bin; ids or whole names</source>
            <translation>移入回收站的一条，写编号或全名</translation>
        </message>
        <message>
            <source>stays; ids or whole names</source>
            <translation>保留的一条，写编号或全名</translation>
        </message>
        <message>
            <source>they are two: list them no more</source>
            <translation>确认是两条，今后不再列出</translation>
        </message>
        <message>
            <source>its number, as “papers” lists them</source>
            <translation>材料代号，见 papers 命令</translation>
        </message>
        <message>
            <source>the one it is about, by id or whole name</source>
            <translation>材料的对象，写编号或全名</translation>
        </message>
        <message>
            <source>whose visits a report tells of</source>
            <translation>报告哪个小分队的走访</translation>
        </message>
        <message>
            <source>only the projects of a saved view</source>
            <translation>只含某个视图中的项目</translation>
        </message>
        <message>
            <source>from this day on</source>
            <translation>自这一天起</translation>
        </message>
        <message>
            <source>up to this day</source>
            <translation>至这一天止</translation>
        </message>
        <message>
            <source>.pdf, .docx or .xlsx</source>
            <translation>输出文件，.pdf、.docx 或 .xlsx</translation>
        </message>
        <message>
            <source>the sheet; A4 unless told otherwise</source>
            <translation>纸张，不写为 A4</translation>
        </message>
        <message>
            <source>points from line to line</source>
            <translation>行距，单位磅</translation>
        </message>
        <message>
            <source>upper left corner, '' for none</source>
            <translation>左上角文字，写 '' 则不印</translation>
        </message>
        <message>
            <source>the head of a newsletter in red</source>
            <translation>简报用红头</translation>
        </message>
        <message>
            <source>for printers without colour</source>
            <translation>供黑白打印机</translation>
        </message>
        <message>
            <source>telephone numbers</source>
            <translation>电话号码：masked 遮去中段，full 全部显示</translation>
        </message>
        <message>
            <source>pale across every page</source>
            <translation>每页斜印的浅色水印</translation>
        </message>
        <message>
            <source>do not say how old the data is</source>
            <translation>页脚不印数据截至时间</translation>
        </message>
        <message>
            <source>a folder colleagues reach too</source>
            <translation>同事也能访问的文件夹</translation>
        </message>
        <message>
            <source>the workspace's name, if it is new</source>
            <translation>工作区名称，新建时用</translation>
        </message>
        <message>
            <source>your name, if it is new</source>
            <translation>您的姓名，新建时用</translation>
        </message>
        <message>
            <source>the city, if it is new</source>
            <translation>城市，新建时用</translation>
        </message>
        <message>
            <source>the units it begins with</source>
            <translation>预置的责任单位</translation>
        </message>
        <message>
            <source>administrator, leader, member, or one who only looks</source>
            <translation>角色：admin 管理员、leader 领导、member 成员、viewer 只看</translation>
        </message>
        <message>
            <source>the official it is for, by id or whole name</source>
            <translation>给哪位干部，按编号或完整姓名</translation>
        </message>
        <message>
            <source>only projects of this unit, by name or id; repeatable</source>
            <translation>只限这个单位的项目，写名称或编号，可写多次</translation>
        </message>
        <message>
            <source>of the invitation</source>
            <translation>邀请码</translation>
        </message>
        <message>
            <source>the shared folder</source>
            <translation>共享文件夹</translation>
        </message>
        <message>
            <source>a sync package, where there is no share</source>
            <translation>同步包，没有共享文件夹时用</translation>
        </message>
        <message>
            <source>your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>the eight digits both computers show</source>
            <translation>两台电脑都显示的八位数字</translation>
        </message>
        <message>
            <source>make the code void that they asked with</source>
            <translation>不同意，对方所用的邀请码作废</translation>
        </message>
        <message>
            <source>ids, as “members” lists them</source>
            <translation>电脑编号，见 members 命令</translation>
        </message>
        <message>
            <source>go on until stopped</source>
            <translation>一直同步，直到中止</translation>
        </message>
        <message>
            <source>as “conflicts” lists it</source>
            <translation>字段，见 conflicts 命令</translation>
        </message>
        <message>
            <source>the N-th version that is listed</source>
            <translation>采用所列的第 N 个版本</translation>
        </message>
        <message>
            <source>another value</source>
            <translation>改用另一个值</translation>
        </message>
        <message>
            <source>where the workspace has moved to</source>
            <translation>工作区迁到的位置</translation>
        </message>
        <message>
            <source>write the workspace anew, on a new and empty drive</source>
            <translation>在新的空盘上重新写出工作区</translation>
        </message>
        <message>
            <source>the computer whose lost files are given up</source>
            <translation>不再等待其丢失文件的电脑</translation>
        </message>
        <message>
            <source>write one</source>
            <translation>写出一个</translation>
        </message>
        <message>
            <source>say what one holds, and take it in</source>
            <translation>说明包内有什么，并收入</translation>
        </message>
        <message>
            <source>the package</source>
            <translation>同步包文件</translation>
        </message>
        <message>
            <source>only what this colleague, computer or package does not have</source>
            <translation>只写这位同事、这台电脑或这个包还没有的</translation>
        </message>
        <message>
            <source>records alone</source>
            <translation>只要记录，不带附件</translation>
        </message>
        <message>
            <source>take it in without being asked</source>
            <translation>不再询问，直接收入</translation>
        </message>
        <message>
            <source>a record, or all of a view</source>
            <translation>一条记录（project、investor、visit），或一个视图的全部（projects、investors）</translation>
        </message>
        <message>
            <source>of projects and investors the name of a view</source>
            <translation>记录编号；视图则写名称</translation>
        </message>
        <message>
            <source>no longer see to it</source>
            <translation>今后不再保留</translation>
        </message>
        <message>
            <source>the computer that gives them from now on, by name or id</source>
            <translation>今后由这台电脑编号，写名称或编号</translation>
        </message>
        <message>
            <source>the name, or the id of the official</source>
            <translation>姓名或干部编号</translation>
        </message>
        <message>
            <source>projects of every unit again</source>
            <translation>恢复为所有单位的项目</translation>
        </message>
        <message>
            <source>let it count after all</source>
            <translation>予以采纳</translation>
        </message>
        <message>
            <source>let it never count</source>
            <translation>不予采纳</translation>
        </message>
        <message>
            <source>have the login's key store open it, too</source>
            <translation>本机登录后也能自动打开</translation>
        </message>
        <message>
            <source>the new one; else it is asked for</source>
            <translation>新口令所在文件，不给则当场询问</translation>
        </message>
        <message>
            <source>the key of the recovery sheet in place of the old one</source>
            <translation>用恢复单上的密钥代替原口令</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>输出的 PDF 文件</translation>
        </message>
        <message>
            <source>of the shared workspace: it makes an administrator</source>
            <translation>共享工作区的恢复单，凭它可成为管理员</translation>
        </message>
        <message>
            <source>the shared folder, on a new computer</source>
            <translation>共享文件夹，在新电脑上用</translation>
        </message>
        <message>
            <source>its key; else it is asked for</source>
            <translation>恢复单密钥所在文件，不给则当场询问</translation>
        </message>
        <message>
            <source>the name, or the id of the person</source>
            <translation>姓名或编号</translation>
        </message>
        <message>
            <source>do it; without it only say what would go</source>
            <translation>确认删除；不写则只说明会删什么</translation>
        </message>
        <message>
            <source>the ZIP</source>
            <translation>输出的 ZIP 文件</translation>
        </message>
        <message>
            <source>check one; needs no workspace</source>
            <translation>核验一个，不需要工作区</translation>
        </message>
        <message>
            <source>the file for auditors</source>
            <translation>供审计的文件</translation>
        </message>
        <message>
            <source>its actions as a workbook, too</source>
            <translation>另把操作列成工作簿</translation>
        </message>
        <message>
            <source>JSON instead of sentences</source>
            <translation>输出 JSON，不用文字</translation>
        </message>
        <message>
            <source>its id or whole name</source>
            <translation>编号或全名</translation>
        </message>
        <message>
            <source>what was done on this day, or today</source>
            <translation>这一天做了什么，不写为今天</translation>
        </message>
        <message>
            <source>a lead official, by id or whole name: their projects</source>
            <translation>一位责任领导的项目，写编号或全名</translation>
        </message>
        <message>
            <source>a visit, by id or subject: its firms and their projects</source>
            <translation>一次走访的客商及其项目，写编号或主题</translation>
        </message>
        <message>
            <source>a view of the list of projects</source>
            <translation>项目列表的一个视图</translation>
        </message>
        <message>
            <source>no attached files at the end</source>
            <translation>末尾不附文件</translation>
        </message>
        <message>
            <source>the same for Word beside the PDF</source>
            <translation>同时另出 Word 文档</translation>
        </message>
        <message>
            <source>.pdf or .docx</source>
            <translation>输出文件，.pdf 或 .docx</translation>
        </message>
        <message>
            <source>a new or empty folder</source>
            <translation>新的或空的文件夹</translation>
        </message>
        <message>
            <source>today, log, projects, board, project, investors, investor, papers, printed, history, sync, settings, bin</source>
            <translation>页面：today 今日、log 记走访、projects 项目、board 看板、project 项目详情、investors 客商、investor 客商详情、papers 简报、printed 打印登记、history 修改历史、sync 同步中心、settings 设置、bin 回收站</translation>
        </message>
        <message>
            <source>a PNG</source>
            <translation>输出的 PNG 图片</translation>
        </message>
        <message>
            <source>of the window</source>
            <translation>窗口大小</translation>
        </message>
        <message>
            <source>the record of a page, or a group of the settings</source>
            <translation>页面的记录编号，或设置的分组</translation>
        </message>
        <message>
            <source>in dark colours</source>
            <translation>用深色</translation>
        </message>
        <message>
            <source>1.5 for type half as large again</source>
            <translation>字号倍数，1.5 为放大一半</translation>
        </message>
        <message>
            <source>the folder</source>
            <translation>存放结果的文件夹</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>blank</source>
            <translation>空</translation>
        </message>
        <message>
            <source>a deleted record</source>
            <translation>已删除的记录</translation>
        </message>
        <message>
            <source>a value of a newer program</source>
            <translation>新版程序的值</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>(not known here)</source>
            <translation>本机无原值</translation>
        </message>
        <message numerus="yes">
            <source>%n condition(s)</source>
            <translation>
                <numerusform>%n 个条件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a value</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>{date} {time}</source>
            <comment>a moment</comment>
            <translation>{date} {time}</translation>
        </message>
        <message>
            <source>Undone: {action}</source>
            <translation>撤销：{action}</translation>
        </message>
        <message>
            <source>Done again: {action}</source>
            <translation>重做：{action}</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Computer {id}</source>
            <translation>电脑 {id}</translation>
        </message>
        <message numerus="yes">
            <source>{change}, %n record(s) in all</source>
            <translation>
                <numerusform>{change}，共 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>New: {record}</source>
            <translation>新建{record}</translation>
        </message>
        <message>
            <source>Deleted: {record}</source>
            <translation>删除{record}</translation>
        </message>
        <message>
            <source>Restored: {record}</source>
            <translation>恢复{record}</translation>
        </message>
        <message>
            <source>{old} → {new}</source>
            <translation>{old} → {new}</translation>
        </message>
        <message numerus="yes">
            <source>{change} and %n more field(s)</source>
            <translation>
                <numerusform>{change}，另 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>{record}: {change}</source>
            <translation>{record}：{change}</translation>
        </message>
        <message>
            <source>{field} {old} → {new}</source>
            <translation>{field} 由 {old} 改为 {new}</translation>
        </message>
    </context>
    <context>
        <name>HistoryChips</name>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>{kind}, any field</source>
            <translation>{kind}，任一字段</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>Earlier years</source>
            <translation>往年</translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation>{day}起</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>{day}止</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first}至{last}</translation>
        </message>
        <message>
            <source>A day or two, such as 3-1 to 3-15</source>
            <translation>一天或起止，如 3-1 到 3-15</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Project or investor</source>
            <translation>项目或客商</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>{filter}: {value}</source>
            <translation>{filter}：{value}</translation>
        </message>
    </context>
    <context>
        <name>HistoryColumns</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>电脑</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>History</source>
            <translation>修改历史</translation>
        </message>
        <message>
            <source>Reverting</source>
            <translation>正在改回</translation>
        </message>
        <message>
            <source>Reverted: {field}</source>
            <translation>已改回：{field}</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Undone: {action}</source>
            <translation>已撤销：{action}</translation>
        </message>
        <message>
            <source>No change fits</source>
            <translation>没有符合的修改</translation>
        </message>
        <message>
            <source>Every change is kept with who made it, when, and on which computer.</source>
            <translation>每次修改都记下谁、何时、在哪台电脑上改的。</translation>
        </message>
        <message>
            <source>Show all changes</source>
            <translation>看全部修改</translation>
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
            <translation>招商项目全程推进台账</translation>
        </message>
        <message>
            <source>Every signed project has
one lead official, one contact person, one progress plan.</source>
            <translation>每个签约项目，都落实
一名责任领导、一名联系人、一份推进计划。</translation>
        </message>
        <message>
            <source>One lead official</source>
            <translation>一名责任领导</translation>
        </message>
        <message>
            <source>At county level or above, in charge of one project each</source>
            <translation>县（处）级以上领导领衔，一对一跟踪</translation>
        </message>
        <message>
            <source>One contact person</source>
            <translation>一名联系人</translation>
        </message>
        <message>
            <source>Keeps in touch, notes visits on the way</source>
            <translation>日常联络，走访随手记</translation>
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
            <translation>松开即附到此客商</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>已恢复为未办</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Add person</source>
            <translation>加一人</translation>
        </message>
        <message>
            <source>Add relation</source>
            <translation>加关系</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Reverted</source>
            <translation>已改回</translation>
        </message>
        <message>
            <source>Changed {what}</source>
            <translation>已改{what}</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>动态</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>材料</translation>
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
            <translation>找不到这家客商</translation>
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
            <translation>，</translation>
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
            <translation>产业链</translation>
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
            <translation>{firm}（已在本地）</translation>
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
        <name>InvestorViews</name>
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
        <message>
            <source>To complete</source>
            <translation>待补全</translation>
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
            <translation>按 Ctrl J 记走访，只填名称就会建好客商。</translation>
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
            <translation>现有筛选条件下没有客商。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open in a new window</source>
            <translation>在新窗口打开</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
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
            <source>Merge</source>
            <translation>合并</translation>
        </message>
    </context>
    <context>
        <name>InviteForm</name>
        <message>
            <source>Make invitation code</source>
            <translation>生成邀请码</translation>
        </message>
        <message>
            <source>Valid until the end of</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>复制邀请码</translation>
        </message>
        <message>
            <source>May</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>For one computer, until {day}. It is shown only now. Give your colleague the code and the place of the shared folder.</source>
            <translation>只限一台电脑，有效期至{day}，只显示这一次。请把邀请码和共享文件夹的位置告诉同事。</translation>
        </message>
        <message>
            <source>Code copied</source>
            <translation>已复制邀请码</translation>
        </message>
    </context>
    <context>
        <name>JoinForm</name>
        <message>
            <source>My name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Take in package</source>
            <translation>导入同步包</translation>
        </message>
        <message>
            <source>Request of {name}</source>
            <translation>加入申请 {name}</translation>
        </message>
        <message>
            <source>Save package</source>
            <translation>保存同步包</translation>
        </message>
        <message>
            <source>Sync package (*.zip)</source>
            <translation>同步包 (*.zip)</translation>
        </message>
        <message>
            <source>A recovery sheet: nobody has to let you in, and it knows whose it is</source>
            <translation>恢复单密钥：不用等人同意，也不用填姓名</translation>
        </message>
        <message>
            <source>Invitation code, or key of a recovery sheet</source>
            <translation>邀请码或恢复单密钥</translation>
        </message>
        <message>
            <source>Today goes by your work: projects you look after, or that you lead as lead official</source>
            <translation>按工作安排「今日」：责任领导看所领衔的项目，其他人看所联系的项目</translation>
        </message>
        <message>
            <source>Shared folder of the workspace, or a sync package</source>
            <translation>工作区的共享文件夹或同步包</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选文件夹</translation>
        </message>
        <message>
            <source>Choose package</source>
            <translation>选同步包</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Where the data lies</source>
            <translation>数据位置</translation>
        </message>
        <message>
            <source>Let in by the recovery sheet</source>
            <translation>已凭恢复单加入</translation>
        </message>
        <message>
            <source>The ledger opens by itself once all has been fetched.</source>
            <translation>全部内容取回后，台账自动打开。</translation>
        </message>
        <message>
            <source>Ask to be let in by stick</source>
            <translation>用 U 盘申请加入</translation>
        </message>
        <message>
            <source>Save a package on the stick and give it to an administrator, with these digits. Take in the package they give you back; then your ledger opens.</source>
            <translation>把同步包存到 U 盘，连同数字交给管理员；导入交回的同步包，台账自动打开。</translation>
        </message>
        <message>
            <source>Asked to be let in</source>
            <translation>已申请加入</translation>
        </message>
        <message>
            <source>Tell these digits to an administrator, by telephone or in person. The same digits are in their sync center; once they agree, your ledger opens by itself.</source>
            <translation>请把这 8 位数字当面或打电话报给管理员，同步中心里会显示同样的数字。管理员同意后，台账会自动打开。</translation>
        </message>
    </context>
    <context>
        <name>Key</name>
        <message>
            <source>Attach files</source>
            <translation>添加材料</translation>
        </message>
        <message>
            <source>Edit the plan</source>
            <translation>编辑计划</translation>
        </message>
        <message>
            <source>Previous project of the list</source>
            <translation>列表上一个项目</translation>
        </message>
        <message>
            <source>Next project of the list</source>
            <translation>列表下一个项目</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>显示或收起筛选栏</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Save and log another</source>
            <translation>存并再记一条</translation>
        </message>
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
            <source>Save the visit</source>
            <translation>保存走访</translation>
        </message>
        <message>
            <source>Choose the first value</source>
            <translation>选第一个值</translation>
        </message>
        <message>
            <source>Choose the second value</source>
            <translation>选第二个值</translation>
        </message>
        <message>
            <source>Choose the third value</source>
            <translation>选第三个值</translation>
        </message>
        <message>
            <source>Choose the fourth value</source>
            <translation>选第四个值</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>采用所选的值</translation>
        </message>
        <message>
            <source>Next to decide</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Find: the place before</source>
            <translation>查找：上一处</translation>
        </message>
        <message>
            <source>Save the paper as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Find: the next place</source>
            <translation>查找：下一处</translation>
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
            <source>Leaders and administrators of the workspace enter this.</source>
            <translation>由领导或工作区管理员填写。</translation>
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
        <name>LeavingForm</name>
        <message>
            <source>End the post</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>{name} leaves the firm</source>
            <translation>{name}离任</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>离任日期</translation>
        </message>
        <message>
            <source>{name} has left the firm</source>
            <translation>{name}已离任，记录保留</translation>
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
        <message>
            <source>First confirmed</source>
            <translation>首次确认</translation>
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
        <name>LightRule</name>
        <message>
            <source>Next step due</source>
            <translation>下一节点到期</translation>
        </message>
        <message>
            <source>Three ones missing</source>
            <translation>三个一不齐</translation>
        </message>
        <message>
            <source>Step due soon</source>
            <translation>节点临近</translation>
        </message>
        <message>
            <source>Step overdue</source>
            <translation>节点超期</translation>
        </message>
        <message>
            <source>Critical step overdue</source>
            <translation>关键节点超期</translation>
        </message>
        <message>
            <source>No word on progress</source>
            <translation>无进展记录</translation>
        </message>
        <message>
            <source>Signed, not registered</source>
            <translation>签约未注册</translation>
        </message>
        <message>
            <source>Signed, no site</source>
            <translation>签约未落实场地</translation>
        </message>
        <message>
            <source>Signed, not started</source>
            <translation>签约未开工</translation>
        </message>
        <message>
            <source>Start later than planned</source>
            <translation>晚于计划开工</translation>
        </message>
        <message>
            <source>Behind schedule</source>
            <translation>进度落后于序时</translation>
        </message>
        <message>
            <source>Yellow month after month</source>
            <translation>连月黄灯</translation>
        </message>
        <message>
            <source>Funds behind plan</source>
            <translation>到位资金落后于序时</translation>
        </message>
        <message>
            <source>Land lies idle</source>
            <translation>供地未开工</translation>
        </message>
        <message>
            <source>Lead official has not acted</source>
            <translation>责任领导未履职</translation>
        </message>
        <message>
            <source>Days left to the next step, or days overdue</source>
            <translation>黄灯：距到期的天数，红灯：超期的天数</translation>
        </message>
        <message>
            <source>After signing, while one of the three is lacking</source>
            <translation>签约后缺任一项的天数</translation>
        </message>
        <message>
            <source>A step of the plan that has not begun, before its day</source>
            <translation>计划节点尚未开始，距到期的天数</translation>
        </message>
        <message>
            <source>A step of the plan, after its day</source>
            <translation>计划节点超期的天数</translation>
        </message>
        <message>
            <source>A critical step of the plan, after its day</source>
            <translation>关键节点超期的天数</translation>
        </message>
        <message>
            <source>Since the last progress note</source>
            <translation>距最近一条进展的天数</translation>
        </message>
        <message>
            <source>Since signing, without a project company</source>
            <translation>签约后未注册项目公司</translation>
        </message>
        <message>
            <source>Since signing, without land or rooms</source>
            <translation>签约后未供地、未租购场地</translation>
        </message>
        <message>
            <source>Since signing, without work begun</source>
            <translation>签约后未开工</translation>
        </message>
        <message>
            <source>After the planned start</source>
            <translation>晚于计划开工日期</translation>
        </message>
        <message>
            <source>Progress against what was due by now</source>
            <translation>实际进度与序时进度之差</translation>
        </message>
        <message>
            <source>Months behind schedule at their end, one after the other</source>
            <translation>月末进度或资金连续黄灯的月数，次月转红</translation>
        </message>
        <message>
            <source>Share of the funds due by now; lit below it</source>
            <translation>到位资金占序时应到的比例，低于即亮灯</translation>
        </message>
        <message>
            <source>Since the land was supplied, without work begun</source>
            <translation>供地后未开工</translation>
        </message>
        <message>
            <source>Months without an act of the lead official</source>
            <translation>责任领导未履职的月数</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>个工作日</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>points</source>
            <translation>个百分点</translation>
        </message>
        <message>
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <source>{number} {unit}</source>
            <comment>a limit</comment>
            <translation>{number} {unit}</translation>
        </message>
    </context>
    <context>
        <name>LightSettings</name>
        <message>
            <source>Set of rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <source>Next step only</source>
            <translation>只看下一节点</translation>
        </message>
        <message>
            <source>The worst rule that applies lights the lamp</source>
            <translation>几条规则同时符合时，按最严的亮灯</translation>
        </message>
        <message>
            <source>Rules in use</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Lit</source>
            <translation>亮灯</translation>
        </message>
        <message>
            <source>Projects before signing</source>
            <translation>前期项目</translation>
        </message>
        <message>
            <source>Otherwise their lamp stays unlit</source>
            <translation>不勾选则前期项目不亮灯</translation>
        </message>
        <message>
            <source>A light set by hand holds for at most (days)</source>
            <translation>人工亮灯最多保持（天）</translation>
        </message>
        <message>
            <source>Days; then the rules light it again</source>
            <translation>天数；到期后由规则亮灯</translation>
        </message>
        <message>
            <source>A light set by hand holds for at most</source>
            <translation>人工亮灯最多保持</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>界限</translation>
        </message>
        <message>
            <source>Empty switches a limit off</source>
            <translation>留空为停用</translation>
        </message>
        <message>
            <source>All to default</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>All limits</source>
            <translation>全部界限</translation>
        </message>
        <message>
            <source>To default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Changed: {rule}</source>
            <translation>已修改「{rule}」</translation>
        </message>
        <message>
            <source>Back to default: {rule}</source>
            <translation>已恢复默认：{rule}</translation>
        </message>
        <message>
            <source>Rules in use: {rules}</source>
            <translation>已采用「{rules}」</translation>
        </message>
    </context>
    <context>
        <name>LimitField</name>
        <message>
            <source>off</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>{rule}, {light}</source>
            <translation>{rule}，{light}</translation>
        </message>
        <message>
            <source>Default: {limit}</source>
            <translation>默认：{limit}</translation>
        </message>
    </context>
    <context>
        <name>ListEmpty</name>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Once signed, a project shows here whether leader, contact and plan are in place.</source>
            <translation>项目签约后，这里会一直显示领导、联系人、计划是否落实。</translation>
        </message>
        <message>
            <source>No projects yet</source>
            <translation>还没有项目</translation>
        </message>
        <message>
            <source>Drop “{condition}”</source>
            <translation>去掉「{condition}」</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>No project fits</source>
            <translation>没有符合的项目</translation>
        </message>
        <message>
            <source>No single condition is the cause: several together let nothing through.</source>
            <translation>单去掉哪一个条件都还没有项目，可全部清除。</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>「{text}」</translation>
        </message>
        <message numerus="yes">
            <source>Without it there are %n project(s).</source>
            <translation>
                <numerusform>去掉后有 %n 个项目。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rest}: %n project(s).</source>
            <translation>
                <numerusform>{rest}有 %n 个项目。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rest}: %n project(s), now {present}.</source>
            <translation>
                <numerusform>{rest}有 %n 个项目，现为{present}。</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between values</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message numerus="yes">
            <source>Exported %n project(s) to {path}</source>
            <translation>
                <numerusform>已导出 %n 个项目到 {path}</numerusform>
            </translation>
        </message>
        <message>
            <source>{saved}, but not entered into the print register</source>
            <translation>{saved}，但未能记入打印登记</translation>
        </message>
        <message>
            <source>{amount} (CNY 100m)</source>
            <translation>{amount}（亿元）</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>ListKeys</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open in a new window</source>
            <translation>在新窗口打开</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Edit in place</source>
            <translation>就地编辑</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>复制行</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n row(s)</source>
            <translation>
                <numerusform>已复制 %n 行，可粘贴到 Excel</numerusform>
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
            <source>Main points</source>
            <translation>要点</translation>
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
            <source>Photo</source>
            <translation>附照片</translation>
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
        <name>Major</name>
        <message>
            <source>Major</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Not major</source>
            <translation>否</translation>
        </message>
        <message>
            <source>{amount} 10 k USD</source>
            <translation>{amount} 万美元</translation>
        </message>
        <message>
            <source>decided by hand: {reason}</source>
            <translation>人工认定：{reason}</translation>
        </message>
        <message>
            <source>manufacturing, total investment {amount}, from {limit} on</source>
            <translation>制造业总投资 {amount}，达到 {limit}</translation>
        </message>
        <message>
            <source>total investment {amount}, from {limit} on</source>
            <translation>总投资 {amount}，达到 {limit}</translation>
        </message>
        <message>
            <source>foreign capital {amount}, from {limit} on</source>
            <translation>外资 {amount}，达到 {limit}</translation>
        </message>
        <message>
            <source>an investor is among the world's largest 500</source>
            <translation>投资方为世界 500 强</translation>
        </message>
        <message>
            <source>below the limits, no kind of project given</source>
            <translation>未达标准，项目类型未填</translation>
        </message>
        <message>
            <source>below the limits</source>
            <translation>未达标准</translation>
        </message>
        <message>
            <source>province: {amount} and more</source>
            <translation>省级 {amount}以上</translation>
        </message>
        <message>
            <source>Band {number} of the province, from</source>
            <translation>省级第 {number} 档，总投资不低于</translation>
        </message>
        <message>
            <source>Manufacturing, total investment from</source>
            <translation>制造业，总投资不低于</translation>
        </message>
        <message>
            <source>Other kinds, total investment from</source>
            <translation>其他类型，总投资不低于</translation>
        </message>
        <message>
            <source>Foreign capital from</source>
            <translation>外资不低于</translation>
        </message>
        <message>
            <source>An investor among the world's largest 500</source>
            <translation>投资方为世界 500 强</translation>
        </message>
    </context>
    <context>
        <name>MajorCard</name>
        <message>
            <source>One ground is enough; a decision by hand goes before</source>
            <translation>符合一项即可，人工认定优先</translation>
        </message>
        <message>
            <source>Major projects</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>To default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Major whatever its size</source>
            <translation>不论规模，均为重大项目</translation>
        </message>
        <message>
            <source>10 k USD</source>
            <translation>万美元</translation>
        </message>
        <message>
            <source>100 m yuan</source>
            <translation>亿元</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>已修改：{what}</translation>
        </message>
        <message>
            <source>Looking for major projects</source>
            <translation>正在认定重大项目</translation>
        </message>
    </context>
    <context>
        <name>MajorForm</name>
        <message>
            <source>Decide</source>
            <translation>认定</translation>
        </message>
        <message>
            <source>By the rules: {found}</source>
            <translation>按标准：{found}</translation>
        </message>
        <message>
            <source>Major</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Not major</source>
            <translation>非重大项目</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Leave it to the rules</source>
            <translation>改回按标准认定</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改：{name}</translation>
        </message>
    </context>
    <context>
        <name>MemberCard</name>
        <message>
            <source>Full name</source>
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
            <source>Office telephone</source>
            <translation>办公电话</translation>
        </message>
        <message>
            <source>Place in the published order</source>
            <translation>公布的排名</translation>
        </message>
        <message>
            <source>Short number</source>
            <translation>短号</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>Group of leaders</source>
            <translation>班子</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>In office from</source>
            <translation>任职起</translation>
        </message>
        <message>
            <source>Last day in office</source>
            <translation>任职止</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Works on this computer</source>
            <translation>由其使用本机</translation>
        </message>
        <message>
            <source>Leaves office</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Back in office</source>
            <translation>恢复在任</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改「{name}」</translation>
        </message>
        <message>
            <source>No longer in office: {name}</source>
            <translation>「{name}」已离任</translation>
        </message>
        <message>
            <source>Back in office: {name}</source>
            <translation>「{name}」已恢复在任</translation>
        </message>
        <message>
            <source>Bringing their projects up to date</source>
            <translation>正在更新其负责的项目</translation>
        </message>
    </context>
    <context>
        <name>MemberSettings</name>
        <message>
            <source>Name, post or unit</source>
            <translation>姓名、职务或单位</translation>
        </message>
        <message>
            <source>Also who has left</source>
            <translation>含离任</translation>
        </message>
        <message>
            <source>Add colleague</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Colleagues</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>{name} works on this computer now</source>
            <translation>本机已改由{name}使用</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>here</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>left</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between roles</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>MentionWords</name>
        <message>
            <source>A visit not saved yet, on this computer</source>
            <translation>本机上未保存的走访</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Copied for WeChat: {count} of 300 characters</source>
            <translation>已复制微信版，{count} 字，限 300 字</translation>
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
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>whole squad, %n project(s)</source>
            <translation>
                <numerusform>全队 %n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{unit}, %n project(s)</source>
            <translation>
                <numerusform>{unit} %n 个项目</numerusform>
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
            <source>Look</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>The plan waits for you to confirm it</source>
            <translation>推进计划待您确认</translation>
        </message>
        <message>
            <source>leader</source>
            <translation>领导</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two that are missing</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>No {slots}</source>
            <translation>缺{slots}</translation>
        </message>
        <message numerus="yes">
            <source>No {slots}, signed %n wd ago</source>
            <translation>
                <numerusform>缺{slots}，签约已 %n 个工作日</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoreDetails</name>
        <message>
            <source>Code name</source>
            <translation>代号</translation>
        </message>
        <message>
            <source>In statistics</source>
            <translation>纳统名称</translation>
        </message>
        <message>
            <source>National code</source>
            <translation>国家代码</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>项目来源</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Capital</source>
            <translation>内外资</translation>
        </message>
        <message>
            <source>Funds from</source>
            <translation>资金范围</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>来源地</translation>
        </message>
        <message>
            <source>GB industry</source>
            <translation>国标行业</translation>
        </message>
        <message>
            <source>In the chain</source>
            <translation>产业链环节</translation>
        </message>
        <message>
            <source>Closes a gap</source>
            <translation>补链</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>保密要求</translation>
        </message>
        <message>
            <source>May be public</source>
            <translation>可否宣传</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>提请事项</translation>
        </message>
        <message>
            <source>Fixed assets</source>
            <translation>固定资产投资</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>设备投资</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>完成投资</translation>
        </message>
        <message>
            <source>Contracted FDI</source>
            <translation>合同外资</translation>
        </message>
        <message>
            <source>Foreign capital</source>
            <translation>外方注册资本</translation>
        </message>
        <message>
            <source>Expected in</source>
            <translation>预期年份</translation>
        </message>
        <message>
            <source>year {figure}</source>
            <translation>{figure} 年</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>年产值</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>年税收</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>用工</translation>
        </message>
        <message>
            <source>{figure} people</source>
            <translation>{figure} 人</translation>
        </message>
        <message>
            <source>Research</source>
            <translation>研发投入</translation>
        </message>
        <message>
            <source>{figure}% of revenue</source>
            <translation>占营收 {figure}%</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>综合能耗</translation>
        </message>
        <message>
            <source>{figure} tce a year</source>
            <translation>{figure} 吨标准煤/年</translation>
        </message>
        <message>
            <source>Emissions</source>
            <translation>排放</translation>
        </message>
        <message>
            <source>Academic leaders</source>
            <translation>学科带头人</translation>
        </message>
        <message>
            <source>Innovation teams</source>
            <translation>创新团队</translation>
        </message>
        <message>
            <source>{figure} teams</source>
            <translation>{figure} 个</translation>
        </message>
        <message>
            <source>Invested per mu</source>
            <translation>投资强度</translation>
        </message>
        <message>
            <source>{figure} wan yuan</source>
            <translation>{figure} 万元/亩</translation>
        </message>
        <message>
            <source>Tax per mu</source>
            <translation>亩均税收</translation>
        </message>
        <message>
            <source>Plot ratio</source>
            <translation>容积率</translation>
        </message>
        <message>
            <source>Bought locally</source>
            <translation>本地采购</translation>
        </message>
        <message>
            <source>{figure}% of purchases</source>
            <translation>占采购额 {figure}%</translation>
        </message>
        <message>
            <source>Local partners</source>
            <translation>上下游企业</translation>
        </message>
        <message>
            <source>{figure} firms</source>
            <translation>{figure} 家</translation>
        </message>
        <message>
            <source>First talks by</source>
            <translation>首谈单位</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>首谈登记</translation>
        </message>
        <message>
            <source>Protected until</source>
            <translation>保护期至</translation>
        </message>
        <message>
            <source>From events</source>
            <translation>来源活动</translation>
        </message>
        <message>
            <source>Floor area</source>
            <translation>建筑面积</translation>
        </message>
        <message>
            <source>{figure} m²</source>
            <translation>{figure} 平方米</translation>
        </message>
        <message>
            <source>Completion</source>
            <translation>计划竣工</translation>
        </message>
        <message>
            <source>Host unit</source>
            <translation>落地单位</translation>
        </message>
        <message>
            <source>Lead department</source>
            <translation>牵头部门</translation>
        </message>
        <message>
            <source>Industry office</source>
            <translation>产业办</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>Handling agent</source>
            <translation>代办员</translation>
        </message>
        <message>
            <source>Followed by</source>
            <translation>跟进人</translation>
        </message>
    </context>
    <context>
        <name>MoreFacts</name>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>English name</source>
            <translation>英文名</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国别地区</translation>
        </message>
        <message>
            <source>No. abroad</source>
            <translation>境外登记</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>主体类型</translation>
        </message>
        <message>
            <source>Ownership</source>
            <translation>企业性质</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>企业类别</translation>
        </message>
        <message>
            <source>On the list of</source>
            <translation>入榜情况</translation>
        </message>
        <message>
            <source>GB industry</source>
            <translation>国标行业</translation>
        </message>
        <message>
            <source>In the chain</source>
            <translation>产业链</translation>
        </message>
        <message>
            <source>Legal person</source>
            <translation>法人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>号码备注</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>+ Set</source>
            <translation>＋ 填写</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>Capital</source>
            <translation>注册资本</translation>
        </message>
        <message>
            <source>Year of revenue</source>
            <translation>营收年份</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>纳税</translation>
        </message>
        <message>
            <source>Year of tax</source>
            <translation>纳税年份</translation>
        </message>
        <message>
            <source>Year of staff</source>
            <translation>人数年份</translation>
        </message>
        <message>
            <source>Other sites</source>
            <translation>已有布局</translation>
        </message>
        <message>
            <source>Wenzhou link</source>
            <translation>温商背景</translation>
        </message>
        <message>
            <source>Intent</source>
            <translation>意向强度</translation>
        </message>
        <message>
            <source>What they intend</source>
            <translation>投资意向</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>Credit checked</source>
            <translation>资信核查</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>核查结论</translation>
        </message>
        <message>
            <source>On the credit</source>
            <translation>核查说明</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>保密要求</translation>
        </message>
    </context>
    <context>
        <name>MoveForm</name>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Day of {stage}</source>
            <translation>{stage}日期</translation>
        </message>
        <message>
            <source>Reason of going back</source>
            <translation>移回原因</translation>
        </message>
        <message>
            <source>may be blank</source>
            <translation>可不填</translation>
        </message>
    </context>
    <context>
        <name>MyProjects</name>
        <message>
            <source>Projects I look after</source>
            <translation>我联系的项目</translation>
        </message>
        <message>
            <source>My projects</source>
            <translation>我的项目</translation>
        </message>
        <message>
            <source>Projects of my squad</source>
            <translation>本队联系的项目</translation>
        </message>
        <message>
            <source>Projects led from {unit}</source>
            <translation>{unit}领导负责的项目</translation>
        </message>
        <message>
            <source>Projects looked after from {unit}</source>
            <translation>{unit}联系的项目</translation>
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
        <name>NameForm</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已添加「{name}」</translation>
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
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Perhaps it is here already: {name}</source>
            <translation>可能已有：{name}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Create nonetheless</source>
            <translation>仍新建</translation>
        </message>
        <message>
            <source>Created: {name}</source>
            <translation>已新建：{name}</translation>
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
        <name>NewMember</name>
        <message>
            <source>Add colleague</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>职级</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已添加「{name}」</translation>
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
            <source>Signed on</source>
            <translation>签约日期</translation>
        </message>
        <message>
            <source>Construction since</source>
            <translation>开工日期</translation>
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
            <source>Draft a plan from the template</source>
            <translation>用模板起草推进计划</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
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
        <name>NewsCard</name>
        <message>
            <source>News of {squad}</source>
            <translation>{squad}动态</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Nothing yet this week.</source>
            <translation>本周还没有动态。</translation>
        </message>
    </context>
    <context>
        <name>NewsLine</name>
        <message>
            <source>Visited {company}</source>
            <translation>走访 {company}</translation>
        </message>
        <message>
            <source>{project}: {text}</source>
            <translation>{project}，{text}</translation>
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
            <source>due {day}</source>
            <translation>{day}到期</translation>
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
            <source>Who does the next step: {name}</source>
            <translation>下一步由谁办：{name}</translation>
        </message>
    </context>
    <context>
        <name>NotAttached</name>
        <message>
            <source>cannot be read</source>
            <translation>读不了</translation>
        </message>
        <message>
            <source>is a folder</source>
            <translation>是文件夹</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>过大</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Not attached: {files}. Nothing was changed.</source>
            <translation>没有附上：{files}。其他内容未变。</translation>
        </message>
        <message>
            <source>Not attached: {files}. The others were attached.</source>
            <translation>没有附上：{files}。其余已附上。</translation>
        </message>
        <message>
            <source>{file} ({reason})</source>
            <translation>{file}（{reason}）</translation>
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
        <name>NoteEditor</name>
        <message>
            <source>Progress note</source>
            <translation>进展</translation>
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
        <name>NoticePreview</name>
        <message>
            <source>Leave it</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Enter these days</source>
            <translation>导入</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) change</source>
            <translation>
                <numerusform>%n 天有变化</numerusform>
            </translation>
        </message>
        <message>
            <source>Off from now on: {days}</source>
            <translation>改为放假：{days}</translation>
        </message>
        <message>
            <source>Worked from now on: {days}</source>
            <translation>改为上班：{days}</translation>
        </message>
        <message>
            <source>All these days are in the calendar like this; they count as published then.</source>
            <translation>这些日子与日历一致；导入后按已公布计。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more line(s) left out</source>
            <translation>
                <numerusform>还有 %n 行未导入</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Line {number} left out, “{line}”: {reason}</source>
            <translation>第 {number} 行未导入「{line}」：{reason}</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Open for reading only. Nothing can be changed here.</source>
            <translation>只读打开，这里不能改动。</translation>
        </message>
        <message>
            <source>You may read in this workspace. An administrator can let you enter and change.</source>
            <translation>您可查看本工作区。要录入或修改，请管理员调整权限。</translation>
        </message>
        <message>
            <source>Sync center</source>
            <translation>同步中心</translation>
        </message>
        <message>
            <source>This step did not work. What was saved is safe; you can go on.</source>
            <translation>这一步没做成。已存的内容都在，可以继续用。</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Details copied. Send them to whoever looks after the program.</source>
            <translation>详情已复制，可发给维护人员。</translation>
        </message>
    </context>
    <context>
        <name>NumberingPart</name>
        <message>
            <source>One computer gives projects their numbers; what others enter has a provisional one until then.</source>
            <translation>由一台电脑统一编号；其他电脑新建的项目先用暂编号。</translation>
        </message>
        <message>
            <source>This computer gives projects their numbers. To change it, choose another one.</source>
            <translation>这台电脑负责编号。要更换，请在另一台上选定。</translation>
        </message>
        <message>
            <source>Give the numbers there</source>
            <translation>由它编号</translation>
        </message>
        <message>
            <source>Give the numbers here</source>
            <translation>由这台编号</translation>
        </message>
    </context>
    <context>
        <name>OffForm</name>
        <message>
            <source>Remove encryption</source>
            <translation>取消加密</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Afterwards whoever has the file can read it. Copies made before stay encrypted.</source>
            <translation>取消后，拿到文件的人都能读。此前的备份仍是加密的。</translation>
        </message>
        <message>
            <source>The ledger is no longer encrypted</source>
            <translation>台账已取消加密</translation>
        </message>
        <message>
            <source>The ledger is no longer encrypted, but for a file that cannot be read: {file}</source>
            <translation>台账已不再加密，但有一个文件无法读取，仍保持原样：{file}</translation>
        </message>
        <message>
            <source>Removing the encryption</source>
            <translation>正在取消加密</translation>
        </message>
    </context>
    <context>
        <name>OfficialWords</name>
        <message numerus="yes">
            <source>leads %n project(s)</source>
            <translation>
                <numerusform>负责 %n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>looks after %n project(s)</source>
            <translation>
                <numerusform>联系 %n 个项目</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between leading and looking after</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>no projects yet</source>
            <translation>暂无项目</translation>
        </message>
    </context>
    <context>
        <name>OnForm</name>
        <message>
            <source>Encrypt</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>Passphrase, at least 6 characters</source>
            <translation>口令，至少 6 个字符</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>The window closes while ledger and copies are written anew, and comes back by itself. Then print the recovery sheet: without it, a forgotten passphrase opens nothing.</source>
            <translation>加密时窗口会关闭，台账和备份写完后自动打开。随后请打印恢复单：没有它，忘了口令就打不开台账。</translation>
        </message>
        <message>
            <source>The ledger is encrypted. Print its recovery sheet now.</source>
            <translation>台账已加密，请现在打印恢复单。</translation>
        </message>
        <message>
            <source>The ledger is encrypted, but not the copy {file}</source>
            <translation>台账已加密，备份 {file} 未能加密</translation>
        </message>
        <message>
            <source>Encrypting the ledger</source>
            <translation>正在加密台账</translation>
        </message>
    </context>
    <context>
        <name>OptionsPane</name>
        <message>
            <source>Save as {form}</source>
            <translation>存为 {form}</translation>
        </message>
        <message>
            <source>{kind} set in {font}</source>
            <translation>{kind}用 {font}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Typefaces this computer lacks: {said}</source>
            <translation>本机所缺字体：{said}</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>About</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>版式</translation>
        </message>
        <message>
            <source>Print register</source>
            <translation>打印登记</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
    </context>
    <context>
        <name>Package</name>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>导出时间</translation>
        </message>
        <message>
            <source>New changes</source>
            <translation>新的修改</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>修改日期</translation>
        </message>
        <message>
            <source>By</source>
            <translation>修改人</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>涉及记录</translation>
        </message>
        <message>
            <source>Snapshot</source>
            <translation>快照</translation>
        </message>
        <message>
            <source>{count} new, {size}</source>
            <translation>{count} 份新附件，{size}</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Asks to be let in</source>
            <translation>申请加入</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Everything in it is here already.</source>
            <translation>包内内容本机都已有。</translation>
        </message>
        <message>
            <source>Some changes rest on earlier ones that are not in it. They wait here; ask for a package with everything.</source>
            <translation>部分修改依据的更早修改不在包内，先在本机等候；请同事导出全部内容。</translation>
        </message>
        <message>
            <source>Some changes cannot be read here yet. They wait until an administrator lets you in.</source>
            <translation>部分修改本机还读不了，待管理员批准本机加入后再读。</translation>
        </message>
        <message>
            <source>Some files in it are damaged. They are left out; the rest is whole.</source>
            <translation>包内部分文件已损坏，不导入；其余完整。</translation>
        </message>
        <message>
            <source>{person}, {computer}</source>
            <translation>{person}，{computer}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
    </context>
    <context>
        <name>PackageForm</name>
        <message>
            <source>Sync package</source>
            <translation>同步包</translation>
        </message>
        <message>
            <source>Changes in one encrypted file, for a stick or mail.</source>
            <translation>把修改存成一个加密文件，用 U 盘或邮件带给同事。</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部内容</translation>
        </message>
        <message>
            <source>Only what {name} lacks</source>
            <translation>只带 {name} 缺的</translation>
        </message>
        <message>
            <source>With attached files</source>
            <translation>带附件</translation>
        </message>
        <message>
            <source>Export package</source>
            <translation>导出同步包</translation>
        </message>
        <message>
            <source>Import package</source>
            <translation>导入同步包</translation>
        </message>
    </context>
    <context>
        <name>Packaging</name>
        <message>
            <source>Exported to {path}, {size}</source>
            <translation>已导出到 {path}，{size}</translation>
        </message>
        <message>
            <source>Exporting package</source>
            <translation>正在导出同步包</translation>
        </message>
        <message>
            <source>Reading package</source>
            <translation>正在读取同步包</translation>
        </message>
        <message>
            <source>Importing package</source>
            <translation>正在导入同步包</translation>
        </message>
        <message numerus="yes">
            <source>%n attached file(s)</source>
            <translation>
                <numerusform>附件 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken in: %n change(s)</source>
            <translation>
                <numerusform>已导入 %n 条修改</numerusform>
            </translation>
        </message>
        <message>
            <source>{parts}, {files}</source>
            <translation>{parts}，{files}</translation>
        </message>
        <message>
            <source>Sync package</source>
            <translation>同步包</translation>
        </message>
        <message>
            <source>Export package</source>
            <translation>导出同步包</translation>
        </message>
        <message>
            <source>Sync package (*.zip)</source>
            <translation>同步包 (*.zip)</translation>
        </message>
        <message>
            <source>Import package</source>
            <translation>导入同步包</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>This page has no paper of its own. All papers are under Briefings.</source>
            <translation>本页没有可打印的文稿，全部文稿见「简报」。</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>前往</translation>
        </message>
    </context>
    <context>
        <name>PageBar</name>
        <message>
            <source>Page {number} of {count}</source>
            <translation>第 {number} 页，共 {count} 页</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Find in the paper</source>
            <translation>在文中查找</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Full width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>Natural size</source>
            <translation>实际大小</translation>
        </message>
    </context>
    <context>
        <name>PageTools</name>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
    </context>
    <context>
        <name>PageWindow</name>
        <message>
            <source>Open for reading only. Nothing can be changed here.</source>
            <translation>只读打开，不能修改。</translation>
        </message>
        <message>
            <source>Administrators of the workspace set this up for all.</source>
            <translation>由工作区管理员统一设置。</translation>
        </message>
        <message>
            <source>You only read here. An administrator can let you enter and change.</source>
            <translation>只读成员，不能录入和修改，可请管理员调整。</translation>
        </message>
        <message>
            <source>Only leaders and administrators enter this.</source>
            <translation>由责任领导和管理员录入。</translation>
        </message>
    </context>
    <context>
        <name>PaperAge</name>
        <message>
            <source>Data as of {when}</source>
            <translation>数据截至 {when}</translation>
        </message>
        <message>
            <source>Data as of {when}, last sync {sync}</source>
            <translation>数据截至 {when}，上次同步 {sync}</translation>
        </message>
        <message numerus="yes">
            <source>Data as of {when}, last sync {sync}, then %n change(s) here</source>
            <translation>
                <numerusform>数据截至 {when}，上次同步 {sync}，此后本机改动 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>{age}. The foot of each page says as of when.</source>
            <translation>{age}，页脚会注明数据时间</translation>
        </message>
    </context>
    <context>
        <name>PaperScopes</name>
        <message>
            <source>View: {name}</source>
            <translation>视图：{name}</translation>
        </message>
        <message>
            <source>as filtered</source>
            <translation>列表所筛</translation>
        </message>
        <message numerus="yes">
            <source>{name} (%n project(s))</source>
            <translation>
                <numerusform>{name}（%n 个项目）</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a leader, a visit or a view</source>
            <translation>选领导、走访或视图</translation>
        </message>
        <message>
            <source>Choose a project</source>
            <translation>选一个项目</translation>
        </message>
        <message>
            <source>Choose a visit</source>
            <translation>选一次走访</translation>
        </message>
        <message>
            <source>Choose a trip</source>
            <translation>选一次行程</translation>
        </message>
        <message>
            <source>Choose an investor</source>
            <translation>选一家客商</translation>
        </message>
        <message>
            <source>Choose a leader</source>
            <translation>选一位领导</translation>
        </message>
        <message>
            <source>Choose projects</source>
            <translation>选项目范围</translation>
        </message>
        <message>
            <source>Choose a time</source>
            <translation>选一段时间</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Leaders</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
    </context>
    <context>
        <name>PaperSpans</name>
        <message>
            <source>As this paper usually does</source>
            <translation>按本文稿惯例</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>上周</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>This quarter</source>
            <translation>本季度</translation>
        </message>
        <message>
            <source>Last quarter</source>
            <translation>上季度</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>去年</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message>
            <source>Setting the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>The pages are being set</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>Stopped. The pages are as they were before.</source>
            <translation>已停止，画面仍是先前的样子</translation>
        </message>
        <message>
            <source>Stopped. No pages were set.</source>
            <translation>已停止，没有排出页面。</translation>
        </message>
        <message>
            <source>Set anew</source>
            <translation>重新排版</translation>
        </message>
        <message>
            <source>Its pages appear here as they will be printed.</source>
            <translation>选定后，这里显示打印出来的样子。</translation>
        </message>
        <message>
            <source>Save it as Excel; its projects are those chosen at the right.</source>
            <translation>请存为 Excel，收入的项目以右侧所选为准。</translation>
        </message>
        <message>
            <source>This paper is a workbook and has no pages to look at.</source>
            <translation>这份文稿是工作簿，没有页面可以预览。</translation>
        </message>
        <message>
            <source>Briefings</source>
            <translation>简报</translation>
        </message>
    </context>
    <context>
        <name>PartsList</name>
        <message>
            <source>Page {page}</source>
            <translation>第 {page} 页</translation>
        </message>
        <message>
            <source>Pages {first} to {last}</source>
            <translation>第 {first} 至 {last} 页</translation>
        </message>
    </context>
    <context>
        <name>PartyForm</name>
        <message>
            <source>Firm</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Pinyin works</source>
            <translation>可输拼音</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占股（%）</translation>
        </message>
        <message>
            <source>may be blank</source>
            <translation>可不填</translation>
        </message>
        <message>
            <source>Pays in</source>
            <translation>出资币种</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Put first</source>
            <translation>排在首位</translation>
        </message>
        <message>
            <source>Lists name the project's investor by the first</source>
            <translation>列表以首位投资方称呼本项目的客商</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>{firm} comes first</source>
            <translation>已把{firm}排在首位</translation>
        </message>
        <message>
            <source>Taken off: {firm}</source>
            <translation>已移出{firm}</translation>
        </message>
        <message>
            <source>Added: {firm}</source>
            <translation>已添加{firm}</translation>
        </message>
        <message>
            <source>Changed: {firm}</source>
            <translation>已修改{firm}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
    </context>
    <context>
        <name>PassphraseInput</name>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message numerus="yes">
            <source>Pasted into %n project(s)</source>
            <translation>
                <numerusform>已粘贴到 %n 个项目</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Patience</name>
        <message>
            <source>Whoever wrote this package had not let you in yet.</source>
            <translation>这个同步包写出时，您还没有获准加入。</translation>
        </message>
        <message>
            <source>Nobody has agreed yet. It looks again every few seconds.</source>
            <translation>管理员还没有同意。每隔几秒自动查看一次。</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>Let in. Fetching {done} of {total}</source>
            <translation>已同意，正在取数据 {done}/{total}</translation>
        </message>
    </context>
    <context>
        <name>PaymentDetailsForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Paid by</source>
            <translation>付款方</translation>
        </message>
        <message>
            <source>Paid to</source>
            <translation>收款方</translation>
        </message>
        <message>
            <source>Yuan for one unit</source>
            <translation>折算汇率（元）</translation>
        </message>
        <message>
            <source>Rate of</source>
            <translation>汇率日期</translation>
        </message>
        <message>
            <source>Counts in the assessment</source>
            <translation>计入考核</translation>
        </message>
        <message>
            <source>Why it does not count</source>
            <translation>不计入原因</translation>
        </message>
        <message>
            <source>The proof has been seen</source>
            <translation>已查看凭证</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Funds from</source>
            <translation>资金来源</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Payment changed</source>
            <translation>到位资金已修改</translation>
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
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>The proof has been seen</source>
            <translation>佐证已核</translation>
        </message>
        <message>
            <source>Why before the contract</source>
            <translation>签约前到账的原因</translation>
        </message>
        <message>
            <source>{amount} {currency}, not counted among the yuan paid in</source>
            <translation>{amount} {currency}，不计入人民币到位资金</translation>
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
            <source>Two versions to decide: {slots}</source>
            <translation>两处不同，需您确认：{slots}</translation>
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
            <translation>三个一已齐</translation>
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
        <message numerus="yes">
            <source>{date} (%n working day(s) ago)</source>
            <translation>
                <numerusform>{date}（已 %n 个工作日）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeekDock</name>
        <message>
            <source>Done: {what}</source>
            <translation>已办：{what}</translation>
        </message>
    </context>
    <context>
        <name>PeekPane</name>
        <message>
            <source>No project chosen</source>
            <translation>还没有选项目</translation>
        </message>
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
            <translation>企业</translation>
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
            <translation>下一步</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最近动态</translation>
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
        <name>PeopleActions</name>
        <message>
            <source>Personal data</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>Export personal data</source>
            <translation>导出个人信息</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>ZIP 压缩包 (*.zip)</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>Exported to {path}, without what is not on this computer: {names}</source>
            <translation>已导出到 {path}，但缺本机没有的附件：{names}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Exported to {path}</source>
            <translation>已导出到 {path}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>More about this person</source>
            <translation>更多信息</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>联系方式备注</translation>
        </message>
        <message>
            <source>Change post</source>
            <translation>改任</translation>
        </message>
        <message>
            <source>Has left the firm</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Export personal data…</source>
            <translation>导出个人信息…</translation>
        </message>
        <message>
            <source>Erase on their request</source>
            <translation>按本人要求删除</translation>
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
            <translation>加一人</translation>
        </message>
        <message>
            <source>Nobody known here yet.</source>
            <translation>还没有联系人。</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Before</source>
            <translation>此前</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>任期自</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>not accepted yet</source>
            <translation>待本人确认</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start}至{end}</translation>
        </message>
        <message>
            <source>handed over: {reason}</source>
            <translation>交接：{reason}</translation>
        </message>
        <message>
            <source>They have accepted</source>
            <translation>本人已接受</translation>
        </message>
        <message>
            <source>Enter an action</source>
            <translation>记履责</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>交接</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Addressed as</source>
            <translation>称呼</translation>
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
            <source>several divided by a comma</source>
            <translation>多个号码用逗号隔开</translation>
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
            <translation>加一人</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Formerly: {posts}</source>
            <translation>曾任：{posts}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Change post</source>
            <translation>改任</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>离任</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已加：{name}</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已改：{name}</translation>
        </message>
    </context>
    <context>
        <name>PersonMore</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>several divided by a comma</source>
            <translation>多项用顿号隔开</translation>
        </message>
        <message>
            <source>Name or pinyin</source>
            <translation>姓名或拼音</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>勿扰</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>{name}的更多信息</translation>
        </message>
        <message>
            <source>Name in the own language</source>
            <translation>原文名</translation>
        </message>
        <message>
            <source>English name</source>
            <translation>英文名</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Native place</source>
            <translation>籍贯</translation>
        </message>
        <message>
            <source>Link with Wenzhou</source>
            <translation>温商关系</translation>
        </message>
        <message>
            <source>Posts in associations</source>
            <translation>商会协会职务</translation>
        </message>
        <message>
            <source>When at home</source>
            <translation>回乡时间</translation>
        </message>
        <message>
            <source>Part in the decision</source>
            <translation>决策角色</translation>
        </message>
        <message>
            <source>Closeness</source>
            <translation>关系程度</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>传真</translation>
        </message>
        <message>
            <source>Looked after by</source>
            <translation>维护人</translation>
        </message>
        <message>
            <source>Diet</source>
            <translation>饮食</translation>
        </message>
        <message>
            <source>Likes</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Taboos</source>
            <translation>禁忌</translation>
        </message>
        <message>
            <source>Why not to contact</source>
            <translation>勿扰原因</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已改：{name}</translation>
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
            <source>To complete</source>
            <translation>待补全</translation>
        </message>
        <message>
            <source>No telephone yet</source>
            <translation>未留电话</translation>
        </message>
        <message>
            <source>Show the number of {name}</source>
            <translation>显示 {name} 的号码</translation>
        </message>
        <message>
            <source>today {kind}</source>
            <translation>今天 {kind}</translation>
        </message>
    </context>
    <context>
        <name>PersonalCopy</name>
        <message>
            <source>Personal data of {name}</source>
            <translation>{name}的个人信息</translation>
        </message>
        <message>
            <source>All that this ledger holds of this person on {moment}.</source>
            <translation>截至 {moment}，本台账中有关此人的全部信息。</translation>
        </message>
        <message>
            <source>Not searched: printed pages, what is written in attached files, backups.</source>
            <translation>未检索：打印件、附件正文、备份。</translation>
        </message>
        <message>
            <source>The name also stands in texts of others. They are listed below and not copied: look through them before this is handed over.</source>
            <translation>他人写的文字中也出现该姓名，下面列出位置，未抄录内容。交出前请逐处查看。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Not on the computer where this was written: {names}</source>
            <translation>导出的电脑上没有以下附件：{names}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>In the recycle bin</source>
            <translation>在回收站</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}：{old} → {new}</translation>
        </message>
        <message>
            <source>Personal data exported</source>
            <translation>导出个人信息</translation>
        </message>
        <message>
            <source>Number looked at</source>
            <translation>查看完整号码</translation>
        </message>
        <message>
            <source>Looked at and exported on this computer</source>
            <translation>在本机的查看和导出</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Texts in which the name stands</source>
            <translation>出现该姓名的文字</translation>
        </message>
    </context>
    <context>
        <name>Photos</name>
        <message>
            <source>Copying</source>
            <translation>正在复制附件</translation>
        </message>
        <message>
            <source>Photo {moment}</source>
            <translation>照片 {moment}</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Add “{text}”</source>
            <translation>新增「{text}」</translation>
        </message>
        <message>
            <source>“{text}” is not in the list</source>
            <translation>列表里没有「{text}」</translation>
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
        <name>Place</name>
        <message>
            <source>this is a network drive ({name})</source>
            <translation>这里是网络盘（{name}）</translation>
        </message>
        <message>
            <source>{name} mirrors this folder</source>
            <translation>这个文件夹由{name}同步</translation>
        </message>
        <message>
            <source>this is inside the shared folder ({name})</source>
            <translation>这里在共享文件夹内（{name}）</translation>
        </message>
        <message>
            <source>a folder on a disk of this computer</source>
            <translation>本机磁盘上的文件夹</translation>
        </message>
    </context>
    <context>
        <name>PlanCard</name>
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
            <source>Draft plan v{version} made, waits for {leader} to confirm</source>
            <translation>已生成计划 v{version} 草稿，待{leader}确认</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Plan v{version} waits for {leader} to confirm</source>
            <translation>计划 v{version} 待{leader}确认</translation>
        </message>
        <message>
            <source>Give up the draft</source>
            <translation>放弃草稿</translation>
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
            <source>This plan has no milestone yet</source>
            <translation>计划还没有节点</translation>
        </message>
        <message>
            <source>Add the first one, then confirm the plan.</source>
            <translation>先加第一个节点，再确认计划。</translation>
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
            <source>Zoom　Ctrl wheel</source>
            <translation>缩放　Ctrl 滚轮</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Quarters</source>
            <translation>季</translation>
        </message>
        <message>
            <source>Fit the plan	Ctrl+0</source>
            <translation>看全计划	Ctrl+0</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Done…</source>
            <translation>办结…</translation>
        </message>
        <message>
            <source>Begun today</source>
            <translation>今天开始</translation>
        </message>
        <message>
            <source>Edit…	F2</source>
            <translation>编辑…	F2</translation>
        </message>
        <message>
            <source>Remove from the plan	Del</source>
            <translation>移出计划	Del</translation>
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
            <source>Draft v{version} is given up</source>
            <translation>已放弃草稿 v{version}</translation>
        </message>
        <message>
            <source>Begun: {step}</source>
            <translation>已开始：{step}</translation>
        </message>
        <message>
            <source>Removed: {step}</source>
            <translation>已移出：{step}</translation>
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
        <message>
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
    </context>
    <context>
        <name>PlanKeys</name>
        <message>
            <source>Date the milestone in hand</source>
            <translation>改当前节点日期</translation>
        </message>
        <message>
            <source>Edit it</source>
            <translation>编辑节点</translation>
        </message>
        <message>
            <source>Tick it off</source>
            <translation>办结节点</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移出节点</translation>
        </message>
        <message>
            <source>One working day earlier</source>
            <translation>早一个工作日</translation>
        </message>
        <message>
            <source>One working day later</source>
            <translation>晚一个工作日</translation>
        </message>
        <message>
            <source>Fit the plan</source>
            <translation>显示整个计划</translation>
        </message>
    </context>
    <context>
        <name>PlanNoteForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Note on plan v{version}</source>
            <translation>推进计划 v{version} 说明</translation>
        </message>
        <message>
            <source>Note on the plan changed</source>
            <translation>计划说明已修改</translation>
        </message>
    </context>
    <context>
        <name>Post</name>
        <message>
            <source>{post}, {time}</source>
            <translation>{post}，{time}</translation>
        </message>
        <message>
            <source>until {until}</source>
            <translation>至 {until}</translation>
        </message>
        <message>
            <source>{since} to {until}</source>
            <translation>{since}至 {until}</translation>
        </message>
    </context>
    <context>
        <name>PostForm</name>
        <message>
            <source>Change post</source>
            <translation>改任</translation>
        </message>
        <message>
            <source>New post of {name}</source>
            <translation>{name}改任</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Pinyin works</source>
            <translation>可输拼音</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起任日期</translation>
        </message>
        <message>
            <source>{name} is now {post}</source>
            <translation>已改任：{name}　{post}</translation>
        </message>
    </context>
    <context>
        <name>Press</name>
        <message>
            <source>No printer is set up on this computer. Save as PDF instead.</source>
            <translation>本机没有打印机，可先存为 PDF</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>正在打印</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) sent to {printer}</source>
            <translation>
                <numerusform>已送打印 %n 页：{printer}</numerusform>
            </translation>
        </message>
        <message>
            <source>the printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>{sent}, but not entered into the print register</source>
            <translation>{sent}，但未能记入打印登记</translation>
        </message>
    </context>
    <context>
        <name>PrintDesk</name>
        <message>
            <source>Save the paper</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>正在生成 PDF</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>已停止，没有写入文件。</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>已存为 {file}</translation>
        </message>
        <message>
            <source>{saved}, but not entered into the print register</source>
            <translation>{saved}，但未能记入打印登记</translation>
        </message>
        <message>
            <source>{saved}, {missing}</source>
            <translation>{saved}，{missing}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>no font has “{characters}”, printed as {mark}</source>
            <translation>本机字体都没有“{characters}”，印成 {mark}</translation>
        </message>
        <message>
            <source>{kind} set in {font}</source>
            <translation>{kind}以 {font} 代替</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>PrintRegister</name>
        <message>
            <source>On paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文稿</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>打印人</translation>
        </message>
        <message>
            <source>File or printer</source>
            <translation>文件或打印机</translation>
        </message>
        <message>
            <source>no phone numbers</source>
            <translation>不含电话</translation>
        </message>
        <message>
            <source>phone numbers in full</source>
            <translation>电话印全</translation>
        </message>
        <message>
            <source>{extent}, {numbers}</source>
            <translation>{extent}，{numbers}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>{first}–{last}</source>
            <translation>{first}—{last}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Only {pages} of {count}</source>
            <translation>仅第{pages}页，共{count}页</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Only look</source>
            <translation>只读查看</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Restore backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
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
            <translation>，</translation>
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
            <source>Number</source>
            <translation>编号</translation>
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
            <source>Days left</source>
            <translation>剩工作日</translation>
        </message>
        <message>
            <source>reckoned: the holidays are not published yet</source>
            <translation>推算，节假日尚未公布</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n 个项目</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>已选 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Total %n project(s)</source>
            <translation>
                <numerusform>合计 %n 个项目</numerusform>
            </translation>
        </message>
        <message>
            <source>Amounts in 100 m yuan　paid in {share}</source>
            <translation>金额单位：亿元　资金到位率 {share}</translation>
        </message>
        <message>
            <source>CNY 100m　paid {share}</source>
            <translation>亿元　到位率 {share}</translation>
        </message>
        <message>
            <source>The next milestone follows from the plan; change the plan on the project's page.</source>
            <translation>下一节点按推进计划得出，请在项目页修改计划。</translation>
        </message>
        <message>
            <source>The lamp follows by rule from the dates, the plan and the three ones.</source>
            <translation>灯色由日期、推进计划和三个一按规则得出，不直接修改。</translation>
        </message>
        <message>
            <source>The program gives projects their numbers.</source>
            <translation>项目编号由程序给出，不直接修改。</translation>
        </message>
        <message>
            <source>The three ones follow from lead official, contact and plan; click a slot to fill it.</source>
            <translation>三个一由责任领导、联系人和推进计划得出，点空缺的格子即可指定。</translation>
        </message>
        <message>
            <source>The stage follows from the milestones reached; the menu of the project moves it.</source>
            <translation>阶段由已完成的节点得出，可用项目菜单的「移到」修改。</translation>
        </message>
        <message>
            <source>Paid in is the sum of the payments on the project's page.</source>
            <translation>到位资金是项目页各笔到资之和，请在项目页登记。</translation>
        </message>
    </context>
    <context>
        <name>ProjectDetailPage</name>
        <message>
            <source>Drop to attach to this project</source>
            <translation>松手即附到这个项目</translation>
        </message>
        <message>
            <source>Renamed: {name}</source>
            <translation>已改名「{name}」</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Changed {what}</source>
            <translation>已改{what}</translation>
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
    </context>
    <context>
        <name>ProjectMenu</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open in a new window</source>
            <translation>在新窗口打开</translation>
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
        <name>ProjectRow</name>
        <message>
            <source>None</source>
            <translation>不关联项目</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>About no project</source>
            <translation>不关联项目</translation>
        </message>
        <message>
            <source>Name of the project</source>
            <translation>项目名称</translation>
        </message>
    </context>
    <context>
        <name>ProjectViews</name>
        <message>
            <source>My projects</source>
            <translation>我的项目</translation>
        </message>
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
        <message>
            <source>Major projects</source>
            <translation>重大项目</translation>
        </message>
        <message>
            <source>Under contract</source>
            <translation>合同项目</translation>
        </message>
        <message>
            <source>Under construction</source>
            <translation>在建项目</translation>
        </message>
    </context>
    <context>
        <name>ProjectsCard</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>No project with this investor yet.</source>
            <translation>还没有项目。</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>Drag to change the stage, or Ctrl ← →</source>
            <translation>拖动改阶段，或选中后按 Ctrl ← →</translation>
        </message>
        <message>
            <source>Project ledger</source>
            <translation>项目库</translation>
        </message>
    </context>
    <context>
        <name>ProofField</name>
        <message>
            <source>Choose files…</source>
            <translation>选文件…</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Choose the proof</source>
            <translation>选佐证文件</translation>
        </message>
    </context>
    <context>
        <name>Quality</name>
        <message>
            <source>Industry fit</source>
            <translation>产业契合</translation>
        </message>
        <message>
            <source>Invested per mu</source>
            <translation>投资强度</translation>
        </message>
        <message>
            <source>Tax per mu</source>
            <translation>亩均税收</translation>
        </message>
        <message>
            <source>Energy use</source>
            <translation>能耗排放</translation>
        </message>
        <message>
            <source>Research, talent</source>
            <translation>研发人才</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>投资方</translation>
        </message>
        <message>
            <source>Local supply</source>
            <translation>带动配套</translation>
        </message>
        <message>
            <source>Not real estate</source>
            <translation>非房地产</translation>
        </message>
        <message>
            <source>Invested per mu, from</source>
            <translation>投资强度不低于</translation>
        </message>
        <message>
            <source>Tax per mu, from</source>
            <translation>亩均税收不低于</translation>
        </message>
        <message>
            <source>Energy for each 10 k yuan of output, up to</source>
            <translation>单位产值能耗不高于</translation>
        </message>
        <message>
            <source>Research, share of revenue from</source>
            <translation>研发投入占营收不低于</translation>
        </message>
        <message>
            <source>Bought locally, from</source>
            <translation>本地采购占比不低于</translation>
        </message>
        <message>
            <source>10 k yuan per mu</source>
            <translation>万元/亩</translation>
        </message>
        <message>
            <source>tce</source>
            <translation>吨标煤/万元</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>产业</translation>
        </message>
        <message>
            <source>Closes a gap</source>
            <translation>补链</translation>
        </message>
        <message>
            <source>Fixed assets</source>
            <translation>固定资产</translation>
        </message>
        <message>
            <source>Land</source>
            <translation>用地</translation>
        </message>
        <message>
            <source>Tax expected</source>
            <translation>预期税收</translation>
        </message>
        <message>
            <source>Energy (tce)</source>
            <translation>能耗（吨标煤）</translation>
        </message>
        <message>
            <source>Output expected</source>
            <translation>预期产值</translation>
        </message>
        <message>
            <source>Research (%)</source>
            <translation>研发占比（%）</translation>
        </message>
        <message>
            <source>Academic leaders</source>
            <translation>学科带头人</translation>
        </message>
        <message>
            <source>Innovation teams</source>
            <translation>创新团队</translation>
        </message>
        <message>
            <source>Bought locally (%)</source>
            <translation>本地采购（%）</translation>
        </message>
        <message>
            <source>Local partners</source>
            <translation>上下游企业</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>企业类别</translation>
        </message>
        <message>
            <source>{rated} of {parts} parts known, {share}% of the weight</source>
            <translation>已知 {rated}/{parts} 部分，占权重 {share}%</translation>
        </message>
        <message>
            <source>The score is made of the parts that are known; what is not known is not counted as zero. Where less than {least}% of the weight is known there is no score. It is one view among others, never the only order of projects.</source>
            <translation>按已知的部分折算，没填的不算零分；已知不足权重的 {least}%，不出分。供综合研判，不单独用来排序。</translation>
        </message>
        <message>
            <source>Uses no land, not counted</source>
            <translation>不用地，不计入</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>尚未填写</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{said}, a focus of the city</source>
            <translation>{said}，重点产业</translation>
        </message>
        <message>
            <source>{said}, no focus of the city</source>
            <translation>{said}，非重点产业</translation>
        </message>
        <message>
            <source>closes a gap in the chain</source>
            <translation>补链</translation>
        </message>
        <message>
            <source>closes no gap in the chain</source>
            <translation>不补链</translation>
        </message>
        <message>
            <source>risk raised: {said}</source>
            <translation>已提风险：{said}</translation>
        </message>
        <message>
            <source>emissions, told only: {said}</source>
            <translation>排放（不计分）：{said}</translation>
        </message>
        <message>
            <source>academic leaders and innovation teams: {said}</source>
            <translation>学科带头人、创新团队共 {said}</translation>
        </message>
        <message>
            <source>{said} failed the credit check</source>
            <translation>{said}资信核查不通过</translation>
        </message>
        <message>
            <source>an investor: {said}</source>
            <translation>投资方 {said}</translation>
        </message>
        <message>
            <source>{said} is in no category, its credit was checked</source>
            <translation>{said}资信已核查，不在企业类别之列</translation>
        </message>
        <message>
            <source>local partners in the chain: {said}</source>
            <translation>上下游企业 {said} 家</translation>
        </message>
        <message>
            <source>kind: {said}</source>
            <translation>{said}</translation>
        </message>
        <message>
            <source>{found} (10 k yuan per mu), threshold {wanted}</source>
            <translation>{found} 万元/亩，标准 {wanted}</translation>
        </message>
        <message>
            <source>reckoned {found} (10 k yuan per mu), threshold {wanted}</source>
            <translation>折合 {found} 万元/亩，标准 {wanted}</translation>
        </message>
        <message>
            <source>{found} tce for each 10 k yuan of output, at most {wanted}</source>
            <translation>{found} 吨标煤/万元，标准不高于 {wanted}</translation>
        </message>
        <message>
            <source>research {found}% of revenue, threshold {wanted}</source>
            <translation>研发占营收 {found}%，标准 {wanted}</translation>
        </message>
        <message>
            <source>{found}% bought locally, threshold {wanted}</source>
            <translation>本地采购 {found}%，标准 {wanted}</translation>
        </message>
        <message>
            <source>{wanted} ({zone})</source>
            <translation>{wanted}（{zone}）</translation>
        </message>
    </context>
    <context>
        <name>QualityList</name>
        <message>
            <source>of 100  {known}</source>
            <translation>/ 100　{known}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>QualitySettings</name>
        <message>
            <source>Least known</source>
            <translation>最少已知</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>出分</translation>
        </message>
        <message>
            <source>Percent of the weight of the parts that apply; below it there is no score</source>
            <translation>已知部分占适用权重的百分比，不足则不出分</translation>
        </message>
        <message>
            <source>A project in one of them fits the city</source>
            <translation>项目属于其中之一，即为产业契合</translation>
        </message>
        <message>
            <source>Focus industries</source>
            <translation>重点产业</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>已改：{what}</translation>
        </message>
        <message>
            <source>A focus now: {what}</source>
            <translation>已列为重点产业：{what}</translation>
        </message>
        <message>
            <source>No focus any more: {what}</source>
            <translation>不再列为重点产业：{what}</translation>
        </message>
        <message>
            <source>All {count}</source>
            <translation>全部 {count} 个</translation>
        </message>
        <message>
            <source>{focus} of {count}</source>
            <translation>{count} 个中的 {focus} 个</translation>
        </message>
    </context>
    <context>
        <name>QuickLog</name>
        <message>
            <source>Thrown away: {name}</source>
            <translation>已丢弃：{name}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Not saved yet: {name}</source>
            <translation>接着写上次没存的：{name}</translation>
        </message>
        <message>
            <source>Log another</source>
            <translation>另记一条</translation>
        </message>
        <message>
            <source>Another one is not saved yet: {name}</source>
            <translation>另有一条没存：{name}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>a visit</source>
            <translation>一条走访</translation>
        </message>
        <message>
            <source>Log visit</source>
            <translation>记走访</translation>
        </message>
        <message>
            <source>Visit logged: {company}</source>
            <translation>已记走访：{company}</translation>
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
        <name>RailProgress</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>Visit</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Investor of a visit</source>
            <translation>走访客商</translation>
        </message>
        <message>
            <source>Who took part in a visit</source>
            <translation>走访参加人</translation>
        </message>
        <message>
            <source>Project of a visit</source>
            <translation>走访项目</translation>
        </message>
        <message>
            <source>Post in an association</source>
            <translation>商会职务</translation>
        </message>
        <message>
            <source>File</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>File of a record</source>
            <translation>关联材料</translation>
        </message>
        <message>
            <source>Calendar day</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码项</translation>
        </message>
        <message>
            <source>Investor</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Industry of an investor</source>
            <translation>客商产业</translation>
        </message>
        <message>
            <source>Relation of investors</source>
            <translation>客商关系</translation>
        </message>
        <message>
            <source>Tag of an investor</source>
            <translation>客商标签</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Telephone or address</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Printed paper</source>
            <translation>印制的材料</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Funds paid in</source>
            <translation>到位资金</translation>
        </message>
        <message>
            <source>Act of the lead official</source>
            <translation>领导履职</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
        <message>
            <source>Entered twice</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Role of a colleague</source>
            <translation>人员角色</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>客商联系人</translation>
        </message>
        <message>
            <source>Post of a person</source>
            <translation>客商联系人任职</translation>
        </message>
        <message>
            <source>Language of a person</source>
            <translation>客商联系人语言</translation>
        </message>
        <message>
            <source>Step of a plan</source>
            <translation>计划节点</translation>
        </message>
        <message>
            <source>Order of two steps</source>
            <translation>节点先后</translation>
        </message>
        <message>
            <source>Supporting unit of a step</source>
            <translation>节点配合单位</translation>
        </message>
        <message>
            <source>Progress note</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>Progress plan</source>
            <translation>推进计划</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Party of a project</source>
            <translation>项目参与方</translation>
        </message>
        <message>
            <source>Risk of a project</source>
            <translation>项目风险</translation>
        </message>
        <message>
            <source>Source of a project</source>
            <translation>项目来源活动</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two kinds of records</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>Deleted: {name}</source>
            <translation>已删除「{name}」</translation>
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
        <name>RecordWindow</name>
        <message>
            <source>{record} — {workspace}</source>
            <translation>{record} — {workspace}</translation>
        </message>
    </context>
    <context>
        <name>Recount</name>
        <message>
            <source>Working out the lights</source>
            <translation>正在重算亮灯</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) have another light</source>
            <translation>
                <numerusform>%n 个项目变灯</numerusform>
            </translation>
        </message>
        <message>
            <source>no light changes</source>
            <translation>没有项目变灯</translation>
        </message>
        <message>
            <source>{done}, {lights}</source>
            <translation>{done}，{lights}</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>Print register</source>
            <translation>打印登记</translation>
        </message>
        <message>
            <source>Each paper with the moment of its data. Enter shows it as it is now.</source>
            <translation>每份文稿连同数据时间都登记在此；按 Enter 可看同一文稿现在的样子</translation>
        </message>
        <message>
            <source>Nothing has been printed yet</source>
            <translation>还没有打印过</translation>
        </message>
        <message>
            <source>Every paper that is saved or printed is entered here, on all computers.</source>
            <translation>存为文件或打印的每份文稿都登记在此，各台电脑都看得到。</translation>
        </message>
        <message>
            <source>Briefings</source>
            <translation>简报</translation>
        </message>
    </context>
    <context>
        <name>Relation</name>
        <message>
            <source>Supplier, upstream</source>
            <translation>上游供应商</translation>
        </message>
        <message>
            <source>Customer, downstream</source>
            <translation>下游客户</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>控股方</translation>
        </message>
        <message>
            <source>Subsidiary</source>
            <translation>子公司</translation>
        </message>
        <message>
            <source>Brought this firm here</source>
            <translation>引荐方</translation>
        </message>
        <message>
            <source>Was brought here by this firm</source>
            <translation>由其引荐</translation>
        </message>
    </context>
    <context>
        <name>RelationForm</name>
        <message>
            <source>Add relation</source>
            <translation>加关系</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Pinyin works</source>
            <translation>可输拼音</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>客商</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Has a post here</source>
            <translation>在此任职的人</translation>
        </message>
        <message>
            <source>Relation added: {name}</source>
            <translation>已加关系：{name}</translation>
        </message>
    </context>
    <context>
        <name>RenameForm</name>
        <message>
            <source>Rename from that day on</source>
            <translation>自该日起更名</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>New short name</source>
            <translation>新简称</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>启用日期</translation>
        </message>
        <message>
            <source>{old} is now called {new}</source>
            <translation>「{old}」已更名为「{new}」</translation>
        </message>
    </context>
    <context>
        <name>RequestRow</name>
        <message>
            <source>Let in</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>The digits differ, or nobody you know asked: the code becomes void</source>
            <translation>数字不一致，或不认识对方：邀请码作废</translation>
        </message>
    </context>
    <context>
        <name>RestoreForm</name>
        <message>
            <source>Backup file</source>
            <translation>备份文件</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>选文件</translation>
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
            <source>The backup becomes a ledger of its own, with the attached files beside it. The old one stays as it is.</source>
            <translation>备份会成为一份独立的台账，旁边的附件一并带来；原来的台账不变。</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Restored: {name}</source>
            <translation>已恢复：{name}</translation>
        </message>
    </context>
    <context>
        <name>RightsForm</name>
        <message>
            <source>Set it so</source>
            <translation>按此设定</translation>
        </message>
        <message>
            <source>What was written there so far stays. What comes later no longer reaches it.</source>
            <translation>这台电脑此前写下的都会保留，此后的数据不再发给它。</translation>
        </message>
        <message>
            <source>Take out of the workspace</source>
            <translation>移出工作区</translation>
        </message>
        <message>
            <source>{person} may</source>
            <translation>{person}的权限</translation>
        </message>
        <message>
            <source>With another role the recovery sheet that {person} has printed no longer counts. Print a new one then.</source>
            <translation>改为其他角色后，{person}打印的恢复单不再有效，届时请打印新的。</translation>
        </message>
        <message>
            <source>With it goes {names}: it is a copy of that, or was set back to a backup, and has its keys. Who still works there needs a new code.</source>
            <translation>将一并移出 {names}：这台电脑是其副本，或曾恢复到旧备份，持有其密钥。仍在使用的人需重新邀请。</translation>
        </message>
        <message>
            <source>The recovery sheet that {person} has printed stays valid until a new one is printed.</source>
            <translation>{person}打印的恢复单仍然有效，打印新的恢复单后作废。</translation>
        </message>
    </context>
    <context>
        <name>Risk</name>
        <message>
            <source>Minor</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Serious</source>
            <translation>较重</translation>
        </message>
        <message>
            <source>Grave</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>Land supplied on {day}, not started 12 months later</source>
            <translation>{day}供地，满 12 个月未开工</translation>
        </message>
        <message>
            <source>To be started on {day}, not started a year later</source>
            <translation>约定 {day}开工，逾期一年未开工</translation>
        </message>
        <message>
            <source>Paid in {arrived}, less than 30% of the {due} due by now</source>
            <translation>到位 {arrived}，不足序时应到 {due} 的 30%</translation>
        </message>
        <message numerus="yes">
            <source>{firm} also invests in {project} in {unit} and %n more</source>
            <translation>
                <numerusform>{firm}同时在{unit}投资「{project}」，另有 %n 个项目</numerusform>
            </translation>
        </message>
        <message>
            <source>{firm} also invests in {project} in {unit}</source>
            <translation>{firm}同时在{unit}投资「{project}」</translation>
        </message>
        <message>
            <source>Credit check of {firm}: {result}</source>
            <translation>{firm}资信核查：{result}</translation>
        </message>
    </context>
    <context>
        <name>RiskForm</name>
        <message>
            <source>Raise</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Raised: {risk}</source>
            <translation>已标记：{risk}</translation>
        </message>
    </context>
    <context>
        <name>RisksList</name>
        <message>
            <source>No risk is raised or suspected.</source>
            <translation>没有已标记或疑似的风险。</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>已解除</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Raise</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>Suspected</source>
            <translation>疑似</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Raised by {who}, {day}</source>
            <translation>{who}标记，{day}</translation>
        </message>
        <message>
            <source>suspected, dismissed</source>
            <translation>疑似已排除</translation>
        </message>
        <message>
            <source>{reason} ({who}, {day})</source>
            <translation>{reason}（{who}，{day}）</translation>
        </message>
    </context>
    <context>
        <name>Safeguard</name>
        <message>
            <source>Print recovery sheet</source>
            <translation>打印恢复单</translation>
        </message>
        <message>
            <source>Invite administrator</source>
            <translation>邀请管理员</translation>
        </message>
        <message>
            <source>No recovery sheet yet and one administrator only: should that computer fail, nobody can let others in.</source>
            <translation>尚无恢复单，管理员只有一位：其电脑一坏，就没人能批准新电脑加入。</translation>
        </message>
        <message>
            <source>No recovery sheet yet: should the administrators' computers fail, nobody can let others in.</source>
            <translation>尚无恢复单：管理员的电脑都坏了，就没人能批准新电脑加入。</translation>
        </message>
        <message>
            <source>One administrator only: should that computer fail, only the recovery sheet helps.</source>
            <translation>管理员只有一位：其电脑一坏，只能靠恢复单恢复。</translation>
        </message>
    </context>
    <context>
        <name>SavedViews</name>
        <message>
            <source>View saved: {name}</source>
            <translation>已存视图「{name}」</translation>
        </message>
        <message>
            <source>{view}: {state}</source>
            <translation>{view}：{state}</translation>
        </message>
        <message>
            <source>View deleted: {name}</source>
            <translation>已删除视图「{name}」</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search projects, investors, people, visits</source>
            <translation>搜项目、客商、人员、走访</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message numerus="yes">
            <source>%n find(s)</source>
            <translation>
                <numerusform>找到 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>正在查找</translation>
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
            <source>Officials</source>
            <translation>干部</translation>
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
        <name>Searching</name>
        <message>
            <source>{name} leads no project yet and looks after none</source>
            <translation>{name}暂无负责或联系的项目</translation>
        </message>
        <message>
            <source>{name} belongs to no firm yet</source>
            <translation>{name} 还没有所属客商</translation>
        </message>
    </context>
    <context>
        <name>SecuritySettings</name>
        <message>
            <source>Encryption</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>取消加密</translation>
        </message>
        <message>
            <source>Encrypt</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>The ledger on this computer</source>
            <translation>本机的台账</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续加密</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>What lies open all the same</source>
            <translation>不加密的部分</translation>
        </message>
        <message>
            <source>Whatever you print or export, and an attached file while another program shows it</source>
            <translation>打印和导出的文件，以及正由其他程序打开的附件</translation>
        </message>
        <message numerus="yes">
            <source>%n of them still to be encrypted</source>
            <translation>
                <numerusform>还有 %n 份待加密</numerusform>
            </translation>
        </message>
        <message>
            <source>Encrypted. What you open is a copy, which goes when the ledger is locked or closed.</source>
            <translation>已加密。打开的是临时副本，锁定或关闭台账时删除。</translation>
        </message>
        <message>
            <source>Database and copies are encrypted: without passphrase or sheet, nobody reads them</source>
            <translation>数据库和备份均已加密，没有口令或恢复单无法读取</translation>
        </message>
        <message>
            <source>Not possible here: there is no SQLCipher for this processor. Encrypt the disk instead.</source>
            <translation>本机的处理器没有可用的 SQLCipher，无法加密，请改用磁盘加密</translation>
        </message>
        <message>
            <source>Not encrypted: whoever has the file can read it. A laptop that travels should be.</source>
            <translation>未加密：拿到文件的人都能读。随身携带的电脑应当加密</translation>
        </message>
        <message>
            <source>Who can open it</source>
            <translation>打开方式</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>This login</source>
            <translation>本机登录</translation>
        </message>
        <message>
            <source>With “this login” it opens once you are logged in to this computer</source>
            <translation>选「本机登录」时，登录电脑后自动打开</translation>
        </message>
        <message>
            <source>This login has no key store, so the passphrase is asked for</source>
            <translation>当前登录没有密钥库，打开时需要口令</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>打开台账时</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Copies in the ledger's folder change with it; those kept elsewhere keep theirs</source>
            <translation>台账文件夹里的备份一并更改，存放在别处的仍用当时的口令</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢复单</translation>
        </message>
        <message>
            <source>The key on paper, for the safe: it opens the ledger and every copy</source>
            <translation>把密钥打印在纸上，锁入保密柜；可打开台账和全部备份</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即锁定</translation>
        </message>
        <message>
            <source>Without a key or a move of the mouse. What you are typing stays.</source>
            <translation>无键盘和鼠标操作时。正在填写的内容会保留。</translation>
        </message>
        <message>
            <source>After</source>
            <translation>锁定时间</translation>
        </message>
    </context>
    <context>
        <name>SeenPages</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>Select</name>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>Setting</name>
        <message>
            <source>Work of a colleague</source>
            <translation>人员的工作</translation>
        </message>
        <message>
            <source>Name of a computer</source>
            <translation>电脑名称</translation>
        </message>
        <message>
            <source>Light rules</source>
            <translation>亮灯规则</translation>
        </message>
        <message>
            <source>Days a light set by hand may hold</source>
            <translation>人工亮灯最多保持天数</translation>
        </message>
        <message>
            <source>Name of the workspace</source>
            <translation>工作区名称</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>Set of units</source>
            <translation>单位方案</translation>
        </message>
        <message>
            <source>Next dispatch meeting</source>
            <translation>下次调度会</translation>
        </message>
        <message>
            <source>Demonstration</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Date that counts</source>
            <translation>计数日期</translation>
        </message>
        <message>
            <source>Meaning of landed</source>
            <translation>落地的标准</translation>
        </message>
        <message>
            <source>Framework agreements count as signed</source>
            <translation>框架协议计入签约</translation>
        </message>
        <message>
            <source>Openings count as start and production</source>
            <translation>开业计入开工和投产</translation>
        </message>
        <message>
            <source>Large projects, senior officials</source>
            <translation>多大领导招多大商</translation>
        </message>
        <message>
            <source>Major projects</source>
            <translation>重大项目标准</translation>
        </message>
        <message>
            <source>Weights of quality</source>
            <translation>引资质量权重</translation>
        </message>
        <message>
            <source>Thresholds of quality</source>
            <translation>引资质量标准</translation>
        </message>
        <message>
            <source>Thresholds of a zone</source>
            <translation>单独设的引资质量标准</translation>
        </message>
        <message>
            <source>Industries that are no focus</source>
            <translation>非重点产业</translation>
        </message>
        <message>
            <source>Keeping in touch with investors</source>
            <translation>客商定期联系</translation>
        </message>
        <message>
            <source>Who issues papers</source>
            <translation>落款单位</translation>
        </message>
        <message>
            <source>Rules in use</source>
            <translation>采用的规则</translation>
        </message>
        <message>
            <source>Projects before signing are lit</source>
            <translation>签约前项目亮灯</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Everyday</source>
            <translation>常用</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>Light rules</source>
            <translation>亮灯规则</translation>
        </message>
        <message>
            <source>Investment quality</source>
            <translation>引资质量</translation>
        </message>
        <message>
            <source>Figures and papers</source>
            <translation>口径与落款</translation>
        </message>
        <message>
            <source>People and roles</source>
            <translation>人员与权限</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Administrators of the workspace set this up for all.</source>
            <translation>由工作区管理员统一设置，对所有人生效。</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>SheetFoot</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save and next</source>
            <translation>存并再记一条</translation>
        </message>
        <message>
            <source>Ctrl Shift Enter</source>
            <translation>Ctrl Shift Enter</translation>
        </message>
        <message>
            <source>Esc collapses</source>
            <translation>Esc 收起</translation>
        </message>
    </context>
    <context>
        <name>SheetForm</name>
        <message>
            <source>Key on the recovery sheet, 16 groups</source>
            <translation>恢复单上的密钥，共 16 组</translation>
        </message>
        <message>
            <source>New passphrase, at least 6 characters</source>
            <translation>新口令，至少 6 个字符</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>The old passphrase stops working here. Copies kept elsewhere keep theirs.</source>
            <translation>原口令在本机不再有效；存放在别处的备份仍用当时的口令。</translation>
        </message>
        <message>
            <source>Take out of the workspace</source>
            <translation>移出工作区</translation>
        </message>
        <message>
            <source>Once taken out, this sheet counts no more.</source>
            <translation>移出后，这份恢复单不再有效。</translation>
        </message>
    </context>
    <context>
        <name>SheetHead</name>
        <message>
            <source>Draft kept on this computer</source>
            <translation>草稿已存本机</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>各页通用</translation>
        </message>
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
            <translation>同产业，未接触</translation>
        </message>
        <message>
            <source>None known.</source>
            <translation>还没有相似客商。</translation>
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
        <message>
            <source>Lead official</source>
            <comment>regime</comment>
            <translation>领衔制</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <comment>regime</comment>
            <translation>跟进制</translation>
        </message>
        <message>
            <source>Agency</source>
            <comment>regime</comment>
            <translation>代办制</translation>
        </message>
        <message>
            <source>Non-stop</source>
            <comment>regime</comment>
            <translation>无休制</translation>
        </message>
    </context>
    <context>
        <name>StageMover</name>
        <message>
            <source>Moved to “{stage}”</source>
            <translation>已移到「{stage}」</translation>
        </message>
        <message numerus="yes">
            <source>Moved %n project(s) to “{stage}”</source>
            <translation>
                <numerusform>已把 %n 个项目移到「{stage}」</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>移到</translation>
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
        <name>StateCard</name>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Sync package</source>
            <translation>同步包</translation>
        </message>
        <message>
            <source>Manage</source>
            <translation>管理</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>共享文件夹</translation>
        </message>
        <message>
            <source>Shared folder: {folder}</source>
            <translation>位置：{folder}</translation>
        </message>
    </context>
    <context>
        <name>SubjectBar</name>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Open investor</source>
            <translation>打开客商</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>Version {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>{person}'s value</source>
            <translation>{person}的值</translation>
        </message>
        <message>
            <source>{person}'s value (this computer)</source>
            <translation>{person}的值（本机）</translation>
        </message>
        <message>
            <source>Changed {when}</source>
            <translation>{when} 修改</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>{kind} “{name}”</source>
            <translation>{kind}「{name}」</translation>
        </message>
        <message>
            <source>{person} {value}</source>
            <translation>{person} {value}</translation>
        </message>
        <message>
            <source> or </source>
            <comment>between two versions</comment>
            <translation>　对　</translation>
        </message>
        <message>
            <source>@{person} {field}: {values}, which holds?</source>
            <translation>@{person} {field}：{values}，以哪个为准？</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>a project has one, and more were written apart</source>
            <translation>一个项目只有一个，几处各定了一个</translation>
        </message>
        <message>
            <source>changed on several computers, formerly {value}</source>
            <translation>几台电脑上都改过，原为 {value}</translation>
        </message>
        <message>
            <source>changed by more than one, formerly {value}</source>
            <translation>不止一人改过，原为 {value}</translation>
        </message>
        <message>
            <source>both have changed it, formerly {value}</source>
            <translation>两人都改过，原为 {value}</translation>
        </message>
        <message>
            <source>{name}: {field} needs no decision any more</source>
            <translation>{name}：{field} 已无需确认</translation>
        </message>
        <message>
            <source>{name}: {person} has decided {field}</source>
            <translation>{name}：{person} 已确认 {field}</translation>
        </message>
        <message>
            <source>{name}: {person} has set {field} to {value}</source>
            <translation>{name}：{person} 已将 {field} 定为 {value}</translation>
        </message>
        <message>
            <source>{deleter} deleted it, {editor} changed it {when}</source>
            <translation>{deleter}已删除，{editor} {when}又改过</translation>
        </message>
        <message>
            <source>{deleter} deleted it, {editor} {when}: {part}</source>
            <translation>{deleter}已删除，{editor} {when}又记了{part}</translation>
        </message>
        <message>
            <source>{said}; {parts} lie in the recycle bin until it is kept</source>
            <translation>{said}；回收站里还有{parts}，保留后一并恢复</translation>
        </message>
        <message>
            <source>Remark: {text}</source>
            <translation>附言：{text}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day}起</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n 步</numerusform>
            </translation>
        </message>
        <message>
            <source>{weekday}, {left}</source>
            <translation>{weekday}，{left}</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>领导</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Only reads</source>
            <translation>只看</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢复单</translation>
        </message>
        <message>
            <source>{person}, {role}</source>
            <translation>{person}，{role}</translation>
        </message>
        <message>
            <source>{person}, only {units}</source>
            <translation>{person}，仅{units}</translation>
        </message>
        <message>
            <source>numbers projects</source>
            <translation>负责编号</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>已移出</translation>
        </message>
        <message>
            <source>No longer counts</source>
            <translation>已失效</translation>
        </message>
        <message>
            <source>Asleep</source>
            <translation>休眠</translation>
        </message>
        <message>
            <source>Silent for 90 days: nobody waits for it. When it syncs again, it gets all there is.</source>
            <translation>已 90 天没有同步，不再等待它。再次同步时会收到全部内容。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Not shared yet</source>
            <translation>尚未设共享文件夹</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>数据在本机</translation>
        </message>
        <message numerus="yes">
            <source>Taken out, %n only here</source>
            <translation>
                <numerusform>已移出，%n 条未发出</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in the workspace</source>
            <translation>不在共享工作区</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>正在同步</translation>
        </message>
        <message>
            <source>Sync not finished</source>
            <translation>同步未完成</translation>
        </message>
        <message numerus="yes">
            <source>%n to let in</source>
            <translation>
                <numerusform>%n 人申请加入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n 处需您确认</numerusform>
            </translation>
        </message>
        <message>
            <source>{state}, {more}</source>
            <translation>{state}，{more}</translation>
        </message>
        <message>
            <source>Works offline</source>
            <translation>离线，可照常使用</translation>
        </message>
        <message>
            <source>{waiting}; colleagues' data of {when}</source>
            <translation>{waiting}，同事数据截至{when}</translation>
        </message>
        <message>
            <source>{state}; {more}</source>
            <translation>{state}；{more}</translation>
        </message>
        <message>
            <source>{when}, nothing new</source>
            <translation>{when}，没有新的修改</translation>
        </message>
        <message>
            <source>{when}, {received} received, {sent} sent</source>
            <translation>{when}，收 {received} 条，发 {sent} 条</translation>
        </message>
        <message>
            <source>Looking what is new</source>
            <translation>正在查看</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done}/{total} 条</translation>
        </message>
        <message>
            <source>{waiting}, which needs at most {size} there</source>
            <translation>{waiting}，最多需要 {size} 空间</translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n 条待同步</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to send</source>
            <translation>没有待同步的修改</translation>
        </message>
        <message>
            <source>{when}, all sent</source>
            <translation>{when}，全部已上传</translation>
        </message>
        <message>
            <source>Something went wrong, see</source>
            <translation>出了问题，查看</translation>
        </message>
        <message>
            <source>Folder full, see</source>
            <translation>文件夹已满，查看</translation>
        </message>
        <message>
            <source>Folder read-only</source>
            <translation>文件夹只读，查看</translation>
        </message>
        <message>
            <source>No right to read, see</source>
            <translation>无权读取，查看</translation>
        </message>
        <message>
            <source>Other workspace</source>
            <translation>是另一个工作区</translation>
        </message>
        <message>
            <source>Wrong folder, see</source>
            <translation>文件夹不对，查看</translation>
        </message>
        <message>
            <source>Shared folder won't open, see</source>
            <translation>共享文件夹打不开，查看</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>选日期</translation>
        </message>
        <message>
            <source>1.2 or 12000 wan</source>
            <translation>1.2 或 12000 万</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>另一个值</translation>
        </message>
        <message>
            <source>{first} and more</source>
            <translation>{first}等</translation>
        </message>
        <message>
            <source>{what}; {why}</source>
            <translation>{what}；{why}</translation>
        </message>
        <message>
            <source>written after the rights were taken away</source>
            <translation>权限收回之后写的</translation>
        </message>
        <message>
            <source>beyond what the member may do</source>
            <translation>超出该成员的权限</translation>
        </message>
        <message>
            <source>in the name of somebody else</source>
            <translation>以他人名义写的</translation>
        </message>
        <message>
            <source>by a computer that was not let in</source>
            <translation>来自未准入的电脑</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Not synced</source>
            <translation>未同步</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Update this program to read what {names} has written. It is kept here until then.</source>
            <translation>请升级本程序，才能读取{names}写入的内容；在此之前内容已保存在本机。</translation>
        </message>
        <message>
            <source>Update this program to version {version} or later to read what {names} has written. It is kept here until then.</source>
            <translation>请升级到 {version} 或更高版本，才能读取{names}写入的内容；在此之前内容已保存在本机。</translation>
        </message>
        <message>
            <source>The clock of this computer says {ours}, that of the shared folder {theirs}. Nothing is lost by it; set it right, so that the newer of two versions is shown as the newer.</source>
            <translation>本机时间 {ours}，共享盘时间 {theirs}。数据不受影响；请校准时间，以免新旧版本显示颠倒。</translation>
        </message>
        <message>
            <source>The clock of this computer says {ours}, while colleagues’ computers were at {theirs} already. Nothing is lost by it; set right the one that is wrong, so that the newer of two versions is shown as the newer.</source>
            <translation>本机时间 {ours}，而同事的电脑已到 {theirs}。数据不受影响；请校准不对的一方，以免新旧版本显示颠倒。</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>{computer}: {changes} dated up to {day}. Set its clock right; what stands beside them is asked.</source>
            <translation>「{computer}」的 {changes}记到了 {day}。请校准那台电脑的时钟；与别处不一致的会请您确认。</translation>
        </message>
        <message>
            <source>{projects}; the first keeps it, the others get another one</source>
            <translation>{projects}；前者保留此号，其余另编</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) wait for a number</source>
            <translation>
                <numerusform>%n 个项目等待编号</numerusform>
            </translation>
        </message>
        <message>
            <source>; no computer gives them</source>
            <translation>，没有电脑负责编号</translation>
        </message>
        <message>
            <source>; {computer} gives them</source>
            <translation>，由「{computer}」编号</translation>
        </message>
        <message>
            <source>; {computer} gives them, last seen {when}</source>
            <translation>，由「{computer}」编号，上次见到 {when}</translation>
        </message>
        <message>
            <source>Some of these projects belong to units you do not work for here. An administrator can add them to yours.</source>
            <translation>其中有项目属于您不负责的单位。管理员可以把这些单位加给您。</translation>
        </message>
        <message>
            <source>This project belongs to a unit you do not work for here. An administrator can add it to yours.</source>
            <translation>这个项目属于您不负责的单位。管理员可以把该单位加给您。</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names}等 {count} 个</translation>
        </message>
        <message>
            <source>Not changed: {names}, of units you do not work for here. An administrator can add them to yours.</source>
            <translation>未改动：{names}，属于您不负责的单位。管理员可以把这些单位加给您。</translation>
        </message>
        <message>
            <source>The recovery sheet of {person} was used and no longer counts. Print a new one.</source>
            <translation>{person}的恢复单已用过，不再有效。请打印新的。</translation>
        </message>
        <message>
            <source>The recovery sheet of {person}, who is no administrator any more, does not count. Print a new one.</source>
            <translation>{person}已不是管理员，其恢复单不再有效。请打印新的。</translation>
        </message>
        <message>
            <source>Two recovery sheets were printed at once: that of {person} counts. Destroy the other.</source>
            <translation>同时打印了两份恢复单：{person}的有效，请销毁另一份。</translation>
        </message>
        <message>
            <source>Only projects of (none: all)</source>
            <translation>只改这些单位的项目（不选为全部）</translation>
        </message>
        <message numerus="yes">
            <source>%n foreign file(s)</source>
            <translation>
                <numerusform>%n 个非本程序的文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged file(s)</source>
            <translation>
                <numerusform>%n 个损坏的文件</numerusform>
            </translation>
        </message>
        <message>
            <source>{files}, left alone</source>
            <translation>{files}，未采用</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) may not be read by this user. Ask whoever looks after the folder for the right.</source>
            <translation>
                <numerusform>%n 个文件当前用户无权读取，请向管理该文件夹的人申请权限</numerusform>
            </translation>
        </message>
        <message>
            <source>{parts} and more</source>
            <translation>{parts} 等</translation>
        </message>
        <message>
            <source>{person}'s computer</source>
            <translation>{person}的电脑</translation>
        </message>
        <message numerus="yes">
            <source>Waiting for %n file(s)</source>
            <translation>
                <numerusform>等待 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>{files}, written {when}. What it wrote later waits for them, all else goes on. Have it sync once: it puts them back.</source>
            <translation>{files}（{when}写的）。这台电脑之后写的内容要等它们到了才显示，其他照常同步。请让这台电脑同步一次，文件会自动补上。</translation>
        </message>
        <message>
            <source>{files}, written {when}. Should they turn up, they count.</source>
            <translation>{files}，{when}写的。日后找到仍会收入。</translation>
        </message>
        <message numerus="yes">
            <source>%n lost file(s)</source>
            <translation>
                <numerusform>%n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>May be missing: {computer}, {files}</source>
            <translation>可能缺失：{computer}，{files}</translation>
        </message>
        <message>
            <source>Only if {computer} is lost for good: as long as it works, let it sync, and nothing is missing.</source>
            <translation>仅当{computer}已无法找回时才这样做：只要它还能用，请让它同步一次，就什么都不会缺。</translation>
        </message>
        <message>
            <source>Everybody then sees what it wrote later. What lies in the {files}, written {when}, may be missing on all computers; it stays listed here. Should the files turn up, they are taken in all the same.</source>
            <translation>之后，所有人都能看到它后来写的内容。{when}写的 {files}，其中的内容在所有电脑上都可能缺失，并会一直列在这里。日后找到这些文件，仍会收入。</translation>
        </message>
        <message>
            <source>before {moment}</source>
            <translation>{moment} 之前</translation>
        </message>
        <message>
            <source>about {moment}</source>
            <translation>{moment} 前后</translation>
        </message>
        <message>
            <source>between {after} and {before}</source>
            <translation>{after} 至 {before} 之间</translation>
        </message>
    </context>
    <context>
        <name>SyncCard</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>走访 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>项目 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>客商 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>人员 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s)</source>
            <translation>
                <numerusform>计划 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead official(s)</source>
            <translation>
                <numerusform>责任领导 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact person(s)</source>
            <translation>
                <numerusform>联系人 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n progress note(s)</source>
            <translation>
                <numerusform>进展 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n follow-up(s)</source>
            <translation>
                <numerusform>待办 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message numerus="yes">
            <source>%n kept here, sent once sync works</source>
            <translation>
                <numerusform>%n 条已存本机，排除问题后自动同步</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept here, sent once online</source>
            <translation>
                <numerusform>%n 条已存本机，联网后自动同步</numerusform>
            </translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>还没有同步过</translation>
        </message>
        <message>
            <source>Last sync: {when}</source>
            <translation>上次同步 {when}</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two kinds</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>{kinds} and others</source>
            <translation>{kinds}等</translation>
        </message>
        <message>
            <source>{kinds}. {last}</source>
            <translation>{kinds}，{last}</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Shared folder</source>
            <translation>共享文件夹</translation>
        </message>
        <message>
            <source>{field} is {value}</source>
            <translation>{field}已定为 {value}</translation>
        </message>
        <message numerus="yes">
            <source>Decided %n</source>
            <translation>
                <numerusform>已定 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>{person} is asked in the timeline</source>
            <translation>已在动态里问{person}</translation>
        </message>
        <message>
            <source>{name} stays</source>
            <translation>已保留「{name}」</translation>
        </message>
        <message>
            <source>{name} is in the recycle bin</source>
            <translation>「{name}」已移入回收站</translation>
        </message>
        <message>
            <source>Put on a shared folder</source>
            <translation>选共享文件夹</translation>
        </message>
        <message>
            <source>Sync package</source>
            <translation>同步包</translation>
        </message>
        <message>
            <source>This workspace is on this computer alone</source>
            <translation>这个工作区只在本机</translation>
        </message>
        <message>
            <source>Put it on a folder that your colleagues' computers reach as well: changes then travel by themselves, encrypted, and whoever is away goes on working. Colleagues come in with a code.</source>
            <translation>选一个同事电脑也能打开的文件夹，修改就会加密后自动往来；出差在外照常使用，联网后自动合并。同事用邀请码加入。</translation>
        </message>
        <message>
            <source>Show what I wrote</source>
            <translation>看我写的</translation>
        </message>
        <message>
            <source>This computer was taken out of the workspace</source>
            <translation>本机已被移出工作区</translation>
        </message>
        <message>
            <source>Waiting to be let in: {digits}</source>
            <translation>等待同意加入：{digits}</translation>
        </message>
        <message>
            <source>An administrator compares these digits with you and lets you in.</source>
            <translation>管理员与您核对这 8 位数字后同意加入。</translation>
        </message>
        <message>
            <source>The shared folder does not open now. Whether you were let in is seen once it does.</source>
            <translation>共享文件夹现在打不开，打开后才知道是否已放行。</translation>
        </message>
        <message>
            <source>All you had entered was sent. What is here stays.</source>
            <translation>您此前录入的都已发出。这里的内容会保留。</translation>
        </message>
        <message numerus="yes">
            <source>Nobody else has %n change(s) of yours: kept here, with all the rest.</source>
            <translation>
                <numerusform>您有 %n 条改动只在这台电脑上，别处没有，会与其他内容一起保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more came too late: an administrator decides whether to let that count.</source>
            <translation>
                <numerusform>另有 %n 条发出得晚，是否算数由管理员决定。</numerusform>
            </translation>
        </message>
        <message>
            <source>This computer gets nothing new, and what you write is not sent.</source>
            <translation>这台电脑不再收到新内容，写的也不再发出。</translation>
        </message>
        <message>
            <source>Speak with an administrator. To work with the others again, join with a new code in a new workspace (menu, “Join workspace…”), and enter there what is missing.</source>
            <translation>请与管理员联系。要再一起使用，请用新邀请码另建一个工作区加入（菜单「加入工作区…」），再补录缺的内容。</translation>
        </message>
        <message>
            <source>Sync center</source>
            <translation>同步中心</translation>
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
        <name>TagsForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Year of the list</source>
            <translation>榜单年份</translation>
        </message>
        <message>
            <source>Number or code</source>
            <translation>编号或代码</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改：{name}</translation>
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
            <source>Unit</source>
            <translation>责任单位</translation>
        </message>
        <message>
            <source>Waits for</source>
            <translation>前置节点</translation>
        </message>
        <message>
            <source>Supported by</source>
            <translation>配合单位</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Done (%)</source>
            <translation>完成（%）</translation>
        </message>
        <message>
            <source>Critical: its delay turns the light red sooner</source>
            <translation>关键节点，延误更早亮红灯</translation>
        </message>
        <message>
            <source>Done only when its proof has been seen</source>
            <translation>核过佐证才算办结</translation>
        </message>
        <message>
            <source>Why it is no longer needed</source>
            <translation>为何不再需要</translation>
        </message>
        <message>
            <source>Remove from the plan</source>
            <translation>移出计划</translation>
        </message>
        <message>
            <source>Removed: {step}</source>
            <translation>已移出：{step}</translation>
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
            <source>Q{quarter} {year}</source>
            <comment>a quarter</comment>
            <translation>{year}年{quarter}季度</translation>
        </message>
        <message>
            <source>{year}</source>
            <comment>a year</comment>
            <translation>{year}年</translation>
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
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
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
            <source>Accepted</source>
            <translation>确认已接受</translation>
        </message>
        <message>
            <source>{slot}, two versions</source>
            <translation>{slot}，两处不同</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>去确认</translation>
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
            <source>Plan v{version}, confirmed {day}</source>
            <translation>推进计划　v{version}，{day}确认</translation>
        </message>
        <message>
            <source>Plan v{version}, to be confirmed</source>
            <translation>推进计划　v{version}，待确认</translation>
        </message>
        <message>
            <source>{done}/{total} milestones</source>
            <translation>{done}/{total} 个节点</translation>
        </message>
        <message>
            <source>Confirmed by {name}</source>
            <translation>{name}确认</translation>
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
        <name>ThresholdsCard</name>
        <message>
            <source>as the city</source>
            <translation>随全市</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>准入标准</translation>
        </message>
        <message>
            <source>A zone may have its own; otherwise those of the unit above it, or the city's</source>
            <translation>开发区、园区可单独设；没设的随上级单位或全市</translation>
        </message>
        <message>
            <source>Hold for</source>
            <translation>适用于</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>With their own: {zones}</source>
            <translation>单独设的：{zones}</translation>
        </message>
        <message>
            <source>The whole city</source>
            <translation>全市</translation>
        </message>
        <message>
            <source>As the city</source>
            <translation>随全市</translation>
        </message>
        <message>
            <source>To default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>已改：{what}</translation>
        </message>
        <message>
            <source>Rated so from now on</source>
            <translation>即日起按此评分</translation>
        </message>
    </context>
    <context>
        <name>TimelineActions</name>
        <message>
            <source>Written</source>
            <translation>已记下</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已改</translation>
        </message>
        <message>
            <source>Deleted; it lies in the recycle bin</source>
            <translation>已删除，在回收站</translation>
        </message>
        <message>
            <source>Reverted</source>
            <translation>已改回</translation>
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
            <source>Reading</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Reading stopped</source>
            <translation>已停止读取</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
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
        <message>
            <source>Tick off what is due</source>
            <translation>办结</translation>
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
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Doing again</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <source>Done again: {action}</source>
            <translation>已重做：{action}</translation>
        </message>
    </context>
    <context>
        <name>UnitCard</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Corrects a slip of the pen, in old papers too</source>
            <translation>用于改正笔误，旧材料也随之改正</translation>
        </message>
        <message>
            <source>Not ranked</source>
            <translation>不参加</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>New name from a day on</source>
            <translation>更名</translation>
        </message>
        <message>
            <source>Ranking group</source>
            <translation>排位分组</translation>
        </message>
        <message>
            <source>Place in every table</source>
            <translation>行文次序</translation>
        </message>
        <message>
            <source>Corrected: {name}</source>
            <translation>已更正「{name}」</translation>
        </message>
        <message>
            <source>Ranking changed: {name}</source>
            <translation>已修改「{name}」的排位</translation>
        </message>
        <message>
            <source>Moved: {name}</source>
            <translation>已移动「{name}」</translation>
        </message>
    </context>
    <context>
        <name>UnitFields</name>
        <message>
            <source>English name</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Called in 2012</source>
            <translation>2012 年名称</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Changed: {name}</source>
            <translation>已修改：{name}</translation>
        </message>
    </context>
    <context>
        <name>UnitSettings</name>
        <message>
            <source>Own</source>
            <translation>自定</translation>
        </message>
        <message>
            <source>Its units alone are ranked then; the present ones stay, because records name them</source>
            <translation>采用后只有这套单位参加排位；现有单位因记录引用而保留</translation>
        </message>
        <message>
            <source>Set of units</source>
            <translation>单位方案</translation>
        </message>
        <message>
            <source>Also former names</source>
            <translation>含旧名</translation>
        </message>
        <message>
            <source>Add unit</source>
            <translation>添加单位</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Promotion squads</source>
            <translation>招商小分队</translation>
        </message>
        <message>
            <source>Add squad</source>
            <translation>添加小分队</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
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
            <source>Ranked</source>
            <translation>参加排位</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>启用至停用</translation>
        </message>
        <message>
            <source>Set of units: {title}</source>
            <translation>已采用「{title}」</translation>
        </message>
        <message>
            <source>Squad renamed: {name}</source>
            <translation>小分队已更名为「{name}」</translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>{since} to {until}</source>
            <translation>{since} 至 {until}</translation>
        </message>
    </context>
    <context>
        <name>UnlockWindow</name>
        <message>
            <source>ThreeOnes</source>
            <translation>三个一招商</translation>
        </message>
        <message>
            <source>The ledger is locked</source>
            <translation>台账已锁定</translation>
        </message>
        <message>
            <source>The ledger is encrypted</source>
            <translation>台账已加密</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Another ledger</source>
            <translation>打开其他台账</translation>
        </message>
        <message>
            <source>This is not the passphrase. Nothing is lost; try again.</source>
            <translation>口令不对。数据完好，可再试。</translation>
        </message>
        <message>
            <source>Use the recovery sheet</source>
            <translation>用恢复单</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>用口令</translation>
        </message>
    </context>
    <context>
        <name>Usage</name>
        <message>
            <source>{name}: {rest}</source>
            <translation>{name}：{rest}</translation>
        </message>
        <message>
            <source>{names} is lacking</source>
            <translation>缺少 {names}</translation>
        </message>
        <message>
            <source>{names} is not known here</source>
            <translation>此处没有 {names}</translation>
        </message>
        <message>
            <source>{value} is none of {choices}</source>
            <translation>{value} 不在可选范围内（{choices}）</translation>
        </message>
        <message>
            <source>one of {names} is lacking</source>
            <translation>须给出其中之一：{names}</translation>
        </message>
        <message>
            <source>it cannot stand beside {other}</source>
            <translation>不能与{other}同时使用</translation>
        </message>
        <message>
            <source>{option} may be {matches}: write it in full</source>
            <translation>{option} 可能指 {matches}，请写全</translation>
        </message>
        <message>
            <source>it takes no value</source>
            <translation>不带取值</translation>
        </message>
        <message>
            <source>{value} is no number</source>
            <translation>{value} 不是数字</translation>
        </message>
        <message>
            <source>a value must follow</source>
            <translation>后面须跟一个值</translation>
        </message>
        <message>
            <source>{value} is no day, write YYYY-MM-DD</source>
            <translation>没有 {value} 这一天，请写成 2026-03-18 的样子</translation>
        </message>
        <message>
            <source>{value} is no number above 0</source>
            <translation>{value} 不是大于 0 的整数</translation>
        </message>
        <message>
            <source>{value} is no size from 300x300 to 8000x8000, write 1366x768</source>
            <translation>{value} 不是 300x300 到 8000x8000 之间的尺寸，请写成 1366x768 的样子</translation>
        </message>
        <message>
            <source>{value} is no size between 0.5 and 3</source>
            <translation>{value} 不是 0.5 到 3 之间的倍数</translation>
        </message>
        <message>
            <source>{reason}. See --help. Nothing was done.</source>
            <translation>{reason}。未做任何改动，用法见 --help。</translation>
        </message>
    </context>
    <context>
        <name>Uscc</name>
        <message>
            <source>A code has 18 characters; kept as it is</source>
            <translation>应为 18 位，已照录</translation>
        </message>
        <message>
            <source>I, O, S, V and Z do not occur; kept as it is</source>
            <translation>不含 I、O、S、V、Z，已照录</translation>
        </message>
        <message>
            <source>The first character is unusual; kept as it is</source>
            <translation>首位少见，已照录</translation>
        </message>
        <message>
            <source>The check digit differs; kept as it is</source>
            <translation>校验位不符，已照录</translation>
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
            <translation>存为视图</translation>
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
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>{names} and others, %n people</source>
            <translation>
                <numerusform>{names} 等 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>{ours} met {theirs}</source>
            <translation>{ours}　见 {theirs}</translation>
        </message>
        <message>
            <source>Done on {day}</source>
            <translation>{day}已办</translation>
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
        <name>VisitMoreForm</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Minutes it took</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Highest official present</source>
            <translation>我方最高领导</translation>
        </message>
        <message>
            <source>Name or pinyin</source>
            <translation>姓名或拼音</translation>
        </message>
        <message>
            <source>How they took it</source>
            <translation>客商态度</translation>
        </message>
        <message>
            <source>Change of intent</source>
            <translation>意向变化</translation>
        </message>
        <message>
            <source>What they ask for</source>
            <translation>客商诉求</translation>
        </message>
        <message>
            <source>Very keen</source>
            <translation>非常积极</translation>
        </message>
        <message>
            <source>Interested</source>
            <translation>有兴趣</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>有保留</translation>
        </message>
        <message>
            <source>Unwilling</source>
            <translation>不愿意</translation>
        </message>
        <message>
            <source>Much stronger</source>
            <translation>明显增强</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>有所增强</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>Weaker</source>
            <translation>有所减弱</translation>
        </message>
        <message>
            <source>Much weaker</source>
            <translation>明显减弱</translation>
        </message>
        <message>
            <source>Visit corrected: {company}</source>
            <translation>已更正走访：{company}</translation>
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
        <name>VisitSheet</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Attach photos</source>
            <translation>附照片</translation>
        </message>
        <message>
            <source>Drop to attach to this visit</source>
            <translation>松开即附到这次走访</translation>
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
            <source>No visits yet.</source>
            <translation>还没有走访。</translation>
        </message>
        <message>
            <source>No visits yet. Ctrl J logs one in twenty seconds.</source>
            <translation>还没有走访。按 Ctrl J，20 秒记一次。</translation>
        </message>
    </context>
    <context>
        <name>WeightsCard</name>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>还原</translation>
        </message>
        <message>
            <source>To default</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>A focus industry; closes a gap in its chain</source>
            <translation>属重点产业；补链</translation>
        </message>
        <message>
            <source>Fixed investment per mu; as promised, or else reckoned</source>
            <translation>亩均固定资产投资，有承诺值用承诺值，没有就折算</translation>
        </message>
        <message>
            <source>Tax per mu; as promised, or else reckoned from the tax expected</source>
            <translation>有承诺值用承诺值，没有就按预期税收折算</translation>
        </message>
        <message>
            <source>Energy for the output expected; nothing under a risk to the environment</source>
            <translation>按预期产值计；已提两高（环保）风险的不得分</translation>
        </message>
        <message>
            <source>Share of revenue for research; academic leaders and innovation teams</source>
            <translation>研发投入占营收的比例；学科带头人、创新团队</translation>
        </message>
        <message>
            <source>Categories of the firms that invest; nothing after a failed credit check</source>
            <translation>按企业类别计；资信核查不通过的不得分</translation>
        </message>
        <message>
            <source>Bought locally; firms here before and behind it in the chain</source>
            <translation>本地采购；上下游企业</translation>
        </message>
        <message>
            <source>Nothing for real estate, also in disguise</source>
            <translation>房地产和名为产业实为房地产的不得分</translation>
        </message>
        <message>
            <source>{sum} in all; kept as soon as they are 100</source>
            <translation>合计 {sum}，凑足 100 即保存</translation>
        </message>
        <message>
            <source>100 in all</source>
            <translation>合计 100</translation>
        </message>
        <message>
            <source>Rated so from now on</source>
            <translation>即日起按此评分</translation>
        </message>
    </context>
    <context>
        <name>WhenWhere</name>
        <message>
            <source>When</source>
            <translation>何时</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>何地</translation>
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
            <source>Met lately</source>
            <translation>最近走访</translation>
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
        <name>WithoutNote</name>
        <message>
            <source>Decide</source>
            <translation>去确认</translation>
        </message>
        <message>
            <source>{deleter} deleted this, and it was changed then. Until somebody decides, it is shown without {parts}.</source>
            <translation>{deleter}删除后又有人改过。回收站里还有{parts}，确认前不显示。</translation>
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
        <message numerus="yes">
            <source>%n working day(s) left</source>
            <translation>
                <numerusform>剩 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) overdue</source>
            <translation>
                <numerusform>超期 %n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{step}: %n working day(s) overdue</source>
            <translation>
                <numerusform>{step}超期 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>{step} is due today</source>
            <translation>{step}今天到期</translation>
        </message>
        <message numerus="yes">
            <source>{step}: %n working day(s) left</source>
            <translation>
                <numerusform>{step}还剩 %n 个工作日</numerusform>
            </translation>
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
        <name>WorkChoice</name>
        <message>
            <source>My work</source>
            <translation>我的工作</translation>
        </message>
        <message>
            <source>Squad</source>
            <translation>小分队</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>办公室</translation>
        </message>
        <message>
            <source>Lead official</source>
            <translation>责任领导</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSign</name>
        <message>
            <source>{workspace} (demo data)</source>
            <translation>{workspace}（演示数据）</translation>
        </message>
        <message>
            <source>ThreeOnes — {name}</source>
            <translation>三个一招商 — {name}</translation>
        </message>
    </context>
    <context>
        <name>YearCalendar</name>
        <message>
            <source>working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>by the State Council's notice</source>
            <translation>国务院放假通知</translation>
        </message>
        <message>
            <source>reckoned</source>
            <translation>推算</translation>
        </message>
        <message>
            <source>set by hand</source>
            <translation>手工修改</translation>
        </message>
        <message>
            <source>W</source>
            <comment>sign of a weekend that is worked</comment>
            <translation>班</translation>
        </message>
        <message>
            <source>H</source>
            <comment>sign of a day off</comment>
            <translation>休</translation>
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
        <name>_Section</name>
        <message>
            <source>+ Set</source>
            <translation>＋ 填写</translation>
        </message>
    </context>
</TS>
