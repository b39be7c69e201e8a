<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>InvestorPage</name>
        <message numerus="yes">
            <source>%n could be won along the chain</source>
            <translation>
                <numerusform>%n could be won along the chain</numerusform>
                <numerusform>%n could be won along the chain</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>Deleted %n project(s)</source>
            <translation>
                <numerusform>Deleted %n project</numerusform>
                <numerusform>Deleted %n projects</numerusform>
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
            <source>whole squad, %n project(s)</source>
            <translation>
                <numerusform>whole squad, %n project</numerusform>
                <numerusform>whole squad, %n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MissingLine</name>
        <message numerus="yes">
            <source>{lacking}; signed %n working day(s) ago</source>
            <translation>
                <numerusform>{lacking}; signed %n working day ago</numerusform>
                <numerusform>{lacking}; signed %n working days ago</numerusform>
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
        <name>PlanGantt</name>
        <message numerus="yes">
            <source>{step}　{old} to {new}, %n working day(s) later</source>
            <translation>
                <numerusform>{step}　{old} to {new}, %n working day later</numerusform>
                <numerusform>{step}　{old} to {new}, %n working days later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{step}　{old} to {new}, %n working day(s) earlier</source>
            <translation>
                <numerusform>{step}　{old} to {new}, %n working day earlier</numerusform>
                <numerusform>{step}　{old} to {new}, %n working days earlier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectDetailPage</name>
        <message numerus="yes">
            <source>%n file(s), drop to add</source>
            <translation>
                <numerusform>%n file, drop to add</numerusform>
                <numerusform>%n files, drop to add</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuickLog</name>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
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
</TS>
