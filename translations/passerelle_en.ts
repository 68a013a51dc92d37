<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Access</name>
    <message numerus="yes">
        <source>%n word(s), %1 at most: shorten the text.</source>
        <translation><numerusform>%n word, %1 at most: shorten the text.</numerusform><numerusform>%n words, %1 at most: shorten the text.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), %1 at most: shorten the text.</source>
        <translation><numerusform>%n character, %1 at most: shorten the text.</numerusform><numerusform>%n characters, %1 at most: shorten the text.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), the form wants at least %1.</source>
        <translation><numerusform>%n word, the form wants at least %1.</numerusform><numerusform>%n words, the form wants at least %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), the form wants at least %1.</source>
        <translation><numerusform>%n character, the form wants at least %1.</numerusform><numerusform>%n characters, the form wants at least %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation><numerusform>%n character</numerusform><numerusform>%n characters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n row(s) skipped: %1</source>
        <translation>
            <numerusform>%n row skipped: %1</numerusform>
            <numerusform>%n rows skipped: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message numerus="yes">
        <source>A SIREN has nine digits; this one has %n.</source>
        <translation>
            <numerusform>A SIREN has nine digits; this one has %n.</numerusform>
            <numerusform>A SIREN has nine digits; this one has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message numerus="yes">
        <source>%n file(s) of kinds that are not read were left aside (the first: %1).</source>
        <translation>
            <numerusform>%n file of a kind that is not read was left aside (%1).</numerusform>
            <numerusform>%n files of kinds that are not read were left aside (the first: %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) were not followed.</source>
        <translation>
            <numerusform>%n link was not followed.</numerusform>
            <numerusform>%n links were not followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s) were not opened.</source>
        <translation>
            <numerusform>%n pipe, socket or device was not opened.</numerusform>
            <numerusform>%n pipes, sockets or devices were not opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation><numerusform>%n GPU</numerusform><numerusform>%n GPUs</numerusform></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinalReport</name>
    <message numerus="yes">
        <source>%n word(s); at most %1.</source>
        <translation><numerusform>%n word; at most %1.</numerusform><numerusform>%n words; at most %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message numerus="yes">
        <source>Answer %n more required question(s) of the application</source>
        <translation>
            <numerusform>Answer %n more required question of the application</numerusform>
            <numerusform>Answer %n more required questions of the application</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Complete the application for %1: %n required answers are missing.</source>
        <translation>
            <numerusform>Complete the application for %1: %n required answer is missing.</numerusform>
            <numerusform>Complete the application for %1: %n required answers are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The project “%1” needs about %2 of computing. On %3, with %n GPUs at a time, that is about %4.</source>
        <translation>
            <numerusform>The project “%1” needs about %2 of computing. On %3, with %n GPU, that is about %4.</numerusform>
            <numerusform>The project “%1” needs about %2 of computing. On %3, with %n GPUs at a time, that is about %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CostTimeChart</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::DatasetPage</name>
    <message numerus="yes">
        <source>%n place(s) look like personal data (e-mail, telephone, identity or bank number). Check before it leaves your company.</source>
        <translation>
            <numerusform>%n place looks like personal data (e-mail, telephone, identity or bank number). Check before it leaves your company.</numerusform>
            <numerusform>%n places look like personal data (e-mail, telephone, identity or bank number). Check before they leave your company.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or file(s) could not be read; the rest was counted.</source>
        <translation>
            <numerusform>%n line or file could not be read; the rest was counted.</numerusform>
            <numerusform>%n lines or files could not be read; the rest was counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ExportPage</name>
    <message numerus="yes">
        <source>%n required question(s) of the form have no answer.</source>
        <translation>
            <numerusform>%n required question of the form has no answer.</numerusform>
            <numerusform>%n required questions of the form have no answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::GpuHoursChart</name>
    <message numerus="yes">
        <source>%1 Drawn: the %n lowest; the table has them all.</source>
        <translation>
            <numerusform>%1 Drawn: the lowest; the table has them all.</numerusform>
            <numerusform>%1 Drawn: the %n lowest; the table has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LimitedTextEdit</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) too many</source>
        <translation>
            <numerusform>%n word too many</numerusform>
            <numerusform>%n words too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) still needed</source>
        <translation>
            <numerusform>%n word still needed</numerusform>
            <numerusform>%n words still needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) still needed</source>
        <translation>
            <numerusform>%n character still needed</numerusform>
            <numerusform>%n characters still needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) left</source>
        <translation>
            <numerusform>%n word left</numerusform>
            <numerusform>%n words left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachineDetails</name>
    <message numerus="yes">
        <source>%1 GPUs (%2) on %n node(s)</source>
        <translation>
            <numerusform>%1 GPUs (%2) on %n node</numerusform>
            <numerusform>%1 GPUs (%2) on %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than one job may last here: %n jobs in a chain</source>
        <translation>
            <numerusform>Longer than one job may last here: %n job in a chain</numerusform>
            <numerusform>Longer than one job may last here: %n jobs in a chain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachinesPage</name>
    <message numerus="yes">
        <source>%n place(s) are known; figures appear once the model and the data are given.</source>
        <translation>
            <numerusform>%n place is known; figures appear once the model and the data are given.</numerusform>
            <numerusform>%n places are known; figures appear once the model and the data are given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) can run the project; the table shows %1 of %2.</source>
        <translation>
            <numerusform>%n place can run the project; the table shows %1 of %2.</numerusform>
            <numerusform>%n places can run the project; the table shows %1 of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MeasureCard</name>
    <message numerus="yes">
        <source>with %n measurement(s)</source>
        <translation>
            <numerusform>with %n measurement</numerusform>
            <numerusform>with %n measurements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OpenQuestions</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s) for someone who knows the project.</source>
        <translation>
            <numerusform>%1, about %n minute for someone who knows the project.</numerusform>
            <numerusform>%1, about %n minutes for someone who knows the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PresetList</name>
    <message numerus="yes">
        <source>%1 billion</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%1 billion</numerusform>
            <numerusform>%1 billion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 million</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%1 million</numerusform>
            <numerusform>%1 million</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteDates</name>
    <message numerus="yes">
        <source>%1: %n day(s); this should have begun on %2.</source>
        <translation>
            <numerusform>%1: %n day; this should have begun on %2.</numerusform>
            <numerusform>%1: %n days; this should have begun on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s); begin by %2.</source>
        <translation>
            <numerusform>%1: %n day; begin by %2.</numerusform>
            <numerusform>%1: %n days; begin by %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteDetails</name>
    <message numerus="yes">
        <source>The %n reasons above: %1</source>
        <translation><numerusform>The reason above: %1</numerusform><numerusform>The %n reasons above: %1</numerusform></translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SummaryPanel</name>
    <message numerus="yes">
        <source>%n × %1</source>
        <comment>number of GPUs × GPU name</comment>
        <translation>
            <numerusform>%n × %1</numerusform>
            <numerusform>%n × %1</numerusform>
        </translation>
    </message>
</context>
</TS>
