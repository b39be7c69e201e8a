<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActionPane</name>
        <message numerus="yes">
            <source>and %n more record(s) in this action</source>
            <translation>
                <numerusform>and %n more record in this action</numerusform>
                <numerusform>and %n more records in this action</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlikeNote</name>
        <message numerus="yes">
            <source>{said}, and %n more</source>
            <translation>
                <numerusform>{said}, and %n more</numerusform>
                <numerusform>{said}, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupSettings</name>
        <message numerus="yes">
            <source>%n file(s) missing</source>
            <translation>
                <numerusform>%n file missing</numerusform>
                <numerusform>%n files missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), {size}</source>
            <translation>
                <numerusform>%n file, {size}</numerusform>
                <numerusform>%n files, {size}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinPage</name>
        <message numerus="yes">
            <source>Deleted records stay here for %n day(s)</source>
            <translation>
                <numerusform>Deleted records stay here for %n day</numerusform>
                <numerusform>Deleted records stay here for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarSettings</name>
        <message numerus="yes">
            <source>%n day(s) off on weekdays</source>
            <translation>
                <numerusform>%n day off on weekdays</numerusform>
                <numerusform>%n days off on weekdays</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{off}, %n weekend day(s) worked</source>
            <translation>
                <numerusform>{off}, %n weekend day worked</numerusform>
                <numerusform>{off}, %n weekend days worked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChainCard</name>
        <message numerus="yes">
            <source>%n could be won along the chain</source>
            <translation>
                <numerusform>%n could be won along the chain</numerusform>
                <numerusform>%n could be won along the chain</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message numerus="yes">
            <source>%n project(s), {amount}</source>
            <translation>
                <numerusform>%n project, {amount}</numerusform>
                <numerusform>%n projects, {amount}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) in {folder}</source>
            <translation>
                <numerusform>%n project in {folder}</numerusform>
                <numerusform>%n projects in {folder}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n signed project(s), {amount}</source>
            <translation>
                <numerusform>%n signed project, {amount}</numerusform>
                <numerusform>%n signed projects, {amount}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them terminated, still counted</source>
            <translation>
                <numerusform>%n of them terminated, still counted</numerusform>
                <numerusform>%n of them terminated, still counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) without an agreed amount: the total investment counts</source>
            <translation>
                <numerusform>%n project without an agreed amount: the total investment counts</numerusform>
                <numerusform>%n projects without an agreed amount: the total investment counts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) without any amount in CNY: left out of the sums</source>
            <translation>
                <numerusform>%n project without any amount in CNY: left out of the sums</numerusform>
                <numerusform>%n projects without any amount in CNY: left out of the sums</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) change</source>
            <translation>
                <numerusform>%n day change</numerusform>
                <numerusform>%n days change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: median {median} days, middle half {lower} to {upper}, %n project(s)</source>
            <translation>
                <numerusform>{name}: median {median} days, middle half {lower} to {upper}, %n project</numerusform>
                <numerusform>{name}: median {median} days, middle half {lower} to {upper}, %n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) neither listed nor started</source>
            <translation>
                <numerusform>%n project neither listed nor started</numerusform>
                <numerusform>%n projects neither listed nor started</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n computer(s) shut out. The secret key of the workspace was changed.</source>
            <translation>
                <numerusform>%n computer shut out. The secret key of the workspace was changed.</numerusform>
                <numerusform>%n computers shut out. The secret key of the workspace was changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{file} is written: {size}, with %n attached file(s)</source>
            <translation>
                <numerusform>{file} is written: {size}, with %n attached file</numerusform>
                <numerusform>{file} is written: {size}, with %n attached files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read, all as they were written</source>
            <translation>
                <numerusform>%n file read, all as they were written</numerusform>
                <numerusform>%n files read, all as they were written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) wait for a decision</source>
            <translation>
                <numerusform>%n field wait for a decision</numerusform>
                <numerusform>%n fields wait for a decision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) put aside until an administrator decides: see “aside”</source>
            <translation>
                <numerusform>%n action put aside until an administrator decides: see “aside”</numerusform>
                <numerusform>%n actions put aside until an administrator decides: see “aside”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged file(s) in the shared folder, left aside: see “check --share”</source>
            <translation>
                <numerusform>%n damaged file in the shared folder, left aside: see “check --share”</numerusform>
                <numerusform>%n damaged files in the shared folder, left aside: see “check --share”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign file(s) in the shared folder: see “check --share”</source>
            <translation>
                <numerusform>%n foreign file in the shared folder: see “check --share”</numerusform>
                <numerusform>%n foreign files in the shared folder: see “check --share”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the shared folder may not be read by this user, and whether all is well with them is not known. What is on this computer is safe. Ask whoever looks after the folder for the right to read all that lies in it.</source>
            <translation>
                <numerusform>%n file in the shared folder may not be read by this user, and whether all is well with them is not known. What is on this computer is safe. Ask whoever looks after the folder for the right to read all that lies in it.</numerusform>
                <numerusform>%n files in the shared folder may not be read by this user, and whether all is well with them is not known. What is on this computer is safe. Ask whoever looks after the folder for the right to read all that lies in it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer wait to be sent.</source>
            <translation>
                <numerusform>%n action of this computer wait to be sent.</numerusform>
                <numerusform>%n actions of this computer wait to be sent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer wait to be sent. With their attached files they need at most {size} there.</source>
            <translation>
                <numerusform>%n action of this computer wait to be sent. With their attached files they need at most {size} there.</numerusform>
                <numerusform>%n actions of this computer wait to be sent. With their attached files they need at most {size} there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer nobody else has. They stay on this computer: “search” finds what they are about, “print” writes it as PDF, Word or Excel. For colleagues to have them, ask an administrator for a code, “join” with a new --workspace, and enter them there.</source>
            <translation>
                <numerusform>%n action of this computer nobody else has. They stay on this computer: “search” finds what they are about, “print” writes it as PDF, Word or Excel. For colleagues to have them, ask an administrator for a code, “join” with a new --workspace, and enter them there.</numerusform>
                <numerusform>%n actions of this computer nobody else has. They stay on this computer: “search” finds what they are about, “print” writes it as PDF, Word or Excel. For colleagues to have them, ask an administrator for a code, “join” with a new --workspace, and enter them there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer are not in it, for it may not send any. They stay here; “sync” says how to get them out.</source>
            <translation>
                <numerusform>%n action of this computer are not in it, for it may not send any. They stay here; “sync” says how to get them out.</numerusform>
                <numerusform>%n actions of this computer are not in it, for it may not send any. They stay here; “sync” says how to get them out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) deleted here and changed there wait for a decision: see “conflicts”</source>
            <translation>
                <numerusform>%n record deleted here and changed there wait for a decision: see “conflicts”</numerusform>
                <numerusform>%n records deleted here and changed there wait for a decision: see “conflicts”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(ies) in its folder as well</source>
            <translation>
                <numerusform>%n copyy in its folder as well</numerusform>
                <numerusform>%n copies in its folder as well</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attached file(s) encrypted</source>
            <translation>
                <numerusform>%n attached file encrypted</numerusform>
                <numerusform>%n attached files encrypted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attached file(s) not encrypted yet: say “encrypt” once more</source>
            <translation>
                <numerusform>%n attached file not encrypted yet: say “encrypt” once more</numerusform>
                <numerusform>%n attached files not encrypted yet: say “encrypt” once more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{file} is written, with %n segment(s)</source>
            <translation>
                <numerusform>{file} is written, with %n segment</numerusform>
                <numerusform>{file} is written, with %n segments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) read</source>
            <translation>
                <numerusform>%n segment read</numerusform>
                <numerusform>%n segments read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s), from {since} to {until}</source>
            <translation>
                <numerusform>%n action, from {since} to {until}</numerusform>
                <numerusform>%n actions, from {since} to {until}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) before that are not in it: a snapshot stood for them</source>
            <translation>
                <numerusform>%n segment before that are not in it: a snapshot stood for them</numerusform>
                <numerusform>%n segments before that are not in it: a snapshot stood for them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) of this computer are not in it: sync first</source>
            <translation>
                <numerusform>%n action of this computer are not in it: sync first</numerusform>
                <numerusform>%n actions of this computer are not in it: sync first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) erased because somebody asked to be forgotten</source>
            <translation>
                <numerusform>%n line erased because somebody asked to be forgotten</numerusform>
                <numerusform>%n lines erased because somebody asked to be forgotten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n segment(s) do not count: written after their author was shut out</source>
            <translation>
                <numerusform>%n segment do not count: written after their author was shut out</numerusform>
                <numerusform>%n segments do not count: written after their author was shut out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>%n investor</numerusform>
                <numerusform>%n investors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecidePane</name>
        <message numerus="yes">
            <source>Mine for %n more</source>
            <translation>
                <numerusform>Mine for %n more</numerusform>
                <numerusform>Mine for %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message numerus="yes">
            <source>%n</source>
            <comment>computers</comment>
            <translation>
                <numerusform>%n</numerusform>
                <numerusform>%n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more: see their projects</source>
            <translation>
                <numerusform>%n more: see their projects</numerusform>
                <numerusform>%n more: see their projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventList</name>
        <message numerus="yes">
            <source>%n older</source>
            <translation>
                <numerusform>%n older</numerusform>
                <numerusform>%n older</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactCard</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message numerus="yes">
            <source>%n file(s), drop to add</source>
            <translation>
                <numerusform>%n file, drop to add</numerusform>
                <numerusform>%n files, drop to add</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstRunWindow</name>
        <message numerus="yes">
            <source>An invented city, %n signed project(s), apart from real data</source>
            <translation>
                <numerusform>An invented city, %n signed project, apart from real data</numerusform>
                <numerusform>An invented city, %n signed projects, apart from real data</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormerPeople</name>
        <message numerus="yes">
            <source>Formerly here %n</source>
            <translation>
                <numerusform>Formerly here %n</numerusform>
                <numerusform>Formerly here %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>Last met: {when}, %n time(s) in all</source>
            <translation>
                <numerusform>Last met: {when}, %n time in all</numerusform>
                <numerusform>Last met: {when}, %n times in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListEmpty</name>
        <message numerus="yes">
            <source>Without it there are %n project(s).</source>
            <translation>
                <numerusform>Without it there are %n project.</numerusform>
                <numerusform>Without it there are %n projects.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rest}: %n project(s).</source>
            <translation>
                <numerusform>{rest}: %n project.</numerusform>
                <numerusform>{rest}: %n projects.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rest}: %n project(s), now {present}.</source>
            <translation>
                <numerusform>{rest}: %n project, now {present}.</numerusform>
                <numerusform>{rest}: %n projects, now {present}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message numerus="yes">
            <source>Exported %n project(s) to {path}</source>
            <translation>
                <numerusform>Exported %n project to {path}</numerusform>
                <numerusform>Exported %n projects to {path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>Copied %n row(s)</source>
            <translation>
                <numerusform>Copied %n row</numerusform>
                <numerusform>Copied %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogForm</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MissingCard</name>
        <message numerus="yes">
            <source>whole city, %n project(s)</source>
            <translation>
                <numerusform>whole city, %n project</numerusform>
                <numerusform>whole city, %n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>whole squad, %n project(s)</source>
            <translation>
                <numerusform>whole squad, %n project</numerusform>
                <numerusform>whole squad, %n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{unit}, %n project(s)</source>
            <translation>
                <numerusform>{unit}, %n project</numerusform>
                <numerusform>{unit}, %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MissingLine</name>
        <message numerus="yes">
            <source>No {slots}, signed %n wd ago</source>
            <translation>
                <numerusform>No {slots}, signed %n wd ago</numerusform>
                <numerusform>No {slots}, signed %n wd ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MyProjects</name>
        <message numerus="yes">
            <source>%n project(s), {amount}</source>
            <translation>
                <numerusform>%n project, {amount}</numerusform>
                <numerusform>%n projects, {amount}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticePreview</name>
        <message numerus="yes">
            <source>%n day(s) change</source>
            <translation>
                <numerusform>%n day change</numerusform>
                <numerusform>%n days change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more line(s) left out</source>
            <translation>
                <numerusform>and %n more line left out</numerusform>
                <numerusform>and %n more lines left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Packaging</name>
        <message numerus="yes">
            <source>%n attached file(s)</source>
            <translation>
                <numerusform>%n attached file</numerusform>
                <numerusform>%n attached files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken in: %n change(s)</source>
            <translation>
                <numerusform>Taken in: %n change</numerusform>
                <numerusform>Taken in: %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message numerus="yes">
            <source>v{version}, {done} of %n milestone(s) done</source>
            <translation>
                <numerusform>v{version}, {done} of %n milestone done</numerusform>
                <numerusform>v{version}, {done} of %n milestones done</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Press</name>
        <message numerus="yes">
            <source>%n page(s) sent to {printer}</source>
            <translation>
                <numerusform>%n page sent to {printer}</numerusform>
                <numerusform>%n pages sent to {printer}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recount</name>
        <message numerus="yes">
            <source>%n project(s) have another light</source>
            <translation>
                <numerusform>%n project have another light</numerusform>
                <numerusform>%n projects have another light</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message numerus="yes">
            <source>%n find(s)</source>
            <translation>
                <numerusform>%n find</numerusform>
                <numerusform>%n finds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SecuritySettings</name>
        <message numerus="yes">
            <source>%n of them still to be encrypted</source>
            <translation>
                <numerusform>%n of them still to be encrypted</numerusform>
                <numerusform>%n of them still to be encrypted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StageMover</name>
        <message numerus="yes">
            <source>Moved %n project(s) to “{stage}”</source>
            <translation>
                <numerusform>Moved %n project to “{stage}”</numerusform>
                <numerusform>Moved %n projects to “{stage}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncCard</name>
        <message numerus="yes">
            <source>%n kept here, sent once sync works</source>
            <translation>
                <numerusform>%n kept here, sent once sync works</numerusform>
                <numerusform>%n kept here, sent once sync works</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept here, sent once online</source>
            <translation>
                <numerusform>%n kept here, sent once online</numerusform>
                <numerusform>%n kept here, sent once online</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>%n investor</numerusform>
                <numerusform>%n investors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s)</source>
            <translation>
                <numerusform>%n plan</numerusform>
                <numerusform>%n plans</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead official(s)</source>
            <translation>
                <numerusform>%n lead official</numerusform>
                <numerusform>%n lead officials</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact person(s)</source>
            <translation>
                <numerusform>%n contact person</numerusform>
                <numerusform>%n contact persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n progress note(s)</source>
            <translation>
                <numerusform>%n progress note</numerusform>
                <numerusform>%n progress notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n follow-up(s)</source>
            <translation>
                <numerusform>%n follow-up</numerusform>
                <numerusform>%n follow-ups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>%n working day(s) to the dispatch meeting of {day}</source>
            <translation>
                <numerusform>%n working day to the dispatch meeting of {day}</numerusform>
                <numerusform>%n working days to the dispatch meeting of {day}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnitSettings</name>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitEntry</name>
        <message numerus="yes">
            <source>{names} and others, %n people</source>
            <translation>
                <numerusform>{names} and others, %n people</numerusform>
                <numerusform>{names} and others, %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitsCard</name>
        <message numerus="yes">
            <source>%n this month</source>
            <translation>
                <numerusform>%n this month</numerusform>
                <numerusform>%n this month</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n project(s) together</source>
            <translation>
                <numerusform>%n project together</numerusform>
                <numerusform>%n projects together</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CellEditors</name>
        <message numerus="yes">
            <source>Change %n project(s)</source>
            <translation>
                <numerusform>Change %n project</numerusform>
                <numerusform>Change %n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changed %n project(s)</source>
            <translation>
                <numerusform>Changed %n project</numerusform>
                <numerusform>Changed %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompanyColumns</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n investor(s)</source>
            <translation>
                <numerusform>%n investor</numerusform>
                <numerusform>%n investors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not met for 45 days</source>
            <translation>
                <numerusform>%n not met for 45 days</numerusform>
                <numerusform>%n not met for 45 days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n people</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompanyEditors</name>
        <message numerus="yes">
            <source>Change %n investor(s)</source>
            <translation>
                <numerusform>Change %n investor</numerusform>
                <numerusform>Change %n investors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changed %n investor(s)</source>
            <translation>
                <numerusform>Changed %n investor</numerusform>
                <numerusform>Changed %n investors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysLeft</name>
        <message numerus="yes">
            <source>%n wd over</source>
            <comment>narrow column</comment>
            <translation>
                <numerusform>%n wd over</numerusform>
                <numerusform>%n wd over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) overdue</source>
            <translation>
                <numerusform>%n working day overdue</numerusform>
                <numerusform>%n working days overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wd left</source>
            <comment>narrow column</comment>
            <translation>
                <numerusform>%n wd left</numerusform>
                <numerusform>%n wd left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) left</source>
            <translation>
                <numerusform>%n working day left</numerusform>
                <numerusform>%n working days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dispute</name>
        <message numerus="yes">
            <source>Includes %n project(s) with amounts in dispute</source>
            <translation>
                <numerusform>Includes %n project with amounts in dispute</numerusform>
                <numerusform>Includes %n projects with amounts in dispute</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Facet</name>
        <message numerus="yes">
            <source>{named} and %n more</source>
            <translation>
                <numerusform>{named} and %n more</numerusform>
                <numerusform>{named} and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message numerus="yes">
            <source>Kept offline, %n to come</source>
            <translation>
                <numerusform>Kept offline, %n to come</numerusform>
                <numerusform>Kept offline, %n to come</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Gantt</name>
        <message numerus="yes">
            <source>%n working day(s) late</source>
            <translation>
                <numerusform>%n working day late</numerusform>
                <numerusform>%n working days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) later</source>
            <translation>
                <numerusform>%n working day later</numerusform>
                <numerusform>%n working days later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) earlier</source>
            <translation>
                <numerusform>%n working day earlier</numerusform>
                <numerusform>%n working days earlier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later milestone(s) follow; hold Alt to leave them</source>
            <translation>
                <numerusform>%n later milestone follow; hold Alt to leave them</numerusform>
                <numerusform>%n later milestones follow; hold Alt to leave them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n condition(s)</source>
            <translation>
                <numerusform>%n condition</numerusform>
                <numerusform>%n conditions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{change}, %n record(s) in all</source>
            <translation>
                <numerusform>{change}, %n record in all</numerusform>
                <numerusform>{change}, %n records in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{change} and %n more field(s)</source>
            <translation>
                <numerusform>{change} and %n more field</numerusform>
                <numerusform>{change} and %n more fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotAttached</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfficialWords</name>
        <message numerus="yes">
            <source>leads %n project(s)</source>
            <translation>
                <numerusform>leads %n project</numerusform>
                <numerusform>leads %n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>looks after %n project(s)</source>
            <translation>
                <numerusform>looks after %n project</numerusform>
                <numerusform>looks after %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperAge</name>
        <message numerus="yes">
            <source>Data as of {when}, last sync {sync}, then %n change(s) here</source>
            <translation>
                <numerusform>Data as of {when}, last sync {sync}, then %n change here</numerusform>
                <numerusform>Data as of {when}, last sync {sync}, then %n changes here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperScopes</name>
        <message numerus="yes">
            <source>{name} (%n project(s))</source>
            <translation>
                <numerusform>{name} (%n project)</numerusform>
                <numerusform>{name} (%n projects)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message numerus="yes">
            <source>Pasted into %n project(s)</source>
            <translation>
                <numerusform>Pasted into %n project</numerusform>
                <numerusform>Pasted into %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Peek</name>
        <message numerus="yes">
            <source>{date} (%n working day(s) ago)</source>
            <translation>
                <numerusform>{date} (%n working day ago)</numerusform>
                <numerusform>{date} (%n working days ago)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintRegister</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectColumns</name>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Total %n project(s)</source>
            <translation>
                <numerusform>Total %n project</numerusform>
                <numerusform>Total %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectMenu</name>
        <message numerus="yes">
            <source>Deleted %n project(s)</source>
            <translation>
                <numerusform>Deleted %n project</numerusform>
                <numerusform>Deleted %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Risk</name>
        <message numerus="yes">
            <source>{firm} also invests in {project} in {unit} and %n more</source>
            <translation>
                <numerusform>{firm} also invests in {project} in {unit} and %n more</numerusform>
                <numerusform>{firm} also invests in {project} in {unit} and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken out, %n only here</source>
            <translation>
                <numerusform>Taken out, %n only here</numerusform>
                <numerusform>Taken out, %n only here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to let in</source>
            <translation>
                <numerusform>%n to let in</numerusform>
                <numerusform>%n to let in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n to decide</numerusform>
                <numerusform>%n to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) wait for a number</source>
            <translation>
                <numerusform>%n project wait for a number</numerusform>
                <numerusform>%n projects wait for a number</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n foreign file(s)</source>
            <translation>
                <numerusform>%n foreign file</numerusform>
                <numerusform>%n foreign files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged file(s)</source>
            <translation>
                <numerusform>%n damaged file</numerusform>
                <numerusform>%n damaged files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) may not be read by this user. Ask whoever looks after the folder for the right.</source>
            <translation>
                <numerusform>%n file may not be read by this user. Ask whoever looks after the folder for the right.</numerusform>
                <numerusform>%n files may not be read by this user. Ask whoever looks after the folder for the right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waiting for %n file(s)</source>
            <translation>
                <numerusform>Waiting for %n file</numerusform>
                <numerusform>Waiting for %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost file(s)</source>
            <translation>
                <numerusform>%n lost file</numerusform>
                <numerusform>%n lost files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message numerus="yes">
            <source>Decided %n</source>
            <translation>
                <numerusform>Decided %n</numerusform>
                <numerusform>Decided %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nobody else has %n change(s) of yours: kept here, with all the rest.</source>
            <translation>
                <numerusform>Nobody else has %n change of yours: kept here, with all the rest.</numerusform>
                <numerusform>Nobody else has %n changes of yours: kept here, with all the rest.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more came too late: an administrator decides whether to let that count.</source>
            <translation>
                <numerusform>%n more came too late: an administrator decides whether to let that count.</numerusform>
                <numerusform>%n more came too late: an administrator decides whether to let that count.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Text</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n working day(s) left</source>
            <translation>
                <numerusform>%n working day left</numerusform>
                <numerusform>%n working days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) overdue</source>
            <translation>
                <numerusform>%n working day overdue</numerusform>
                <numerusform>%n working days overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{step}: %n working day(s) overdue</source>
            <translation>
                <numerusform>{step}: %n working day overdue</numerusform>
                <numerusform>{step}: %n working days overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{step}: %n working day(s) left</source>
            <translation>
                <numerusform>{step}: %n working day left</numerusform>
                <numerusform>{step}: %n working days left</numerusform>
            </translation>
        </message>
    </context>
</TS>
