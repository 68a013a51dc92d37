<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Access</name>
    <message numerus="yes">
        <source>%n word(s), %1 at most: shorten the text.</source>
        <translation>
            <numerusform>%n word, %1 at most: shorten the text.</numerusform>
            <numerusform>%n words, %1 at most: shorten the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), %1 at most: shorten the text.</source>
        <translation>
            <numerusform>%n character, %1 at most: shorten the text.</numerusform>
            <numerusform>%n characters, %1 at most: shorten the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), the form wants at least %1.</source>
        <translation>
            <numerusform>%n word, the form wants at least %1.</numerusform>
            <numerusform>%n words, the form wants at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), the form wants at least %1.</source>
        <translation>
            <numerusform>%n character, the form wants at least %1.</numerusform>
            <numerusform>%n characters, the form wants at least %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
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
    <name>Cohort</name>
    <message numerus="yes">
        <source>%n dossiers. Too few of them have an estimate to tell of it without giving one away.</source>
        <translation>
            <numerusform>%n dossier. Too few of them have an estimate to tell of it without giving one away.</numerusform>
            <numerusform>%n dossiers. Too few of them have an estimate to tell of it without giving one away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers, of which %1 are estimated, need about %2 of computing together.</source>
        <translation>
            <numerusform>%n dossier, of which %1 is estimated, needs about %2 of computing.</numerusform>
            <numerusform>%n dossiers, of which %1 are estimated, need about %2 of computing together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price for the %n that pay, excl. VAT</source>
        <translation>
            <numerusform>Price for the one that pays, excl. VAT</numerusform>
            <numerusform>Price for the %n that pay, excl. VAT</numerusform>
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
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n word; at most %1.</numerusform>
            <numerusform>%n words; at most %1.</numerusform>
        </translation>
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
    <name>Workshop</name>
    <message numerus="yes">
        <source>On %1, with %n GPU(s) at a time:</source>
        <translation>
            <numerusform>On %1, with %n GPU at a time:</numerusform>
            <numerusform>On %1, with %n GPUs at a time:</numerusform>
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
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, on an axis</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
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
    <name>passerelle::ui::GateDialog</name>
    <message numerus="yes">
        <source>%n change(s) wait to be joined.</source>
        <translation>
            <numerusform>%n change waits to be joined.</numerusform>
            <numerusform>%n changes wait to be joined.</numerusform>
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
    <name>passerelle::ui::LibraryDesk</name>
    <message numerus="yes">
        <source>Connected again: %n change(s) joined.</source>
        <translation>
            <numerusform>Connected again: %n change joined.</numerusform>
            <numerusform>Connected again: %n changes joined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LibraryDialog</name>
    <message numerus="yes">
        <source>%n dossier(s), with the history of your changes.</source>
        <translation>
            <numerusform>%n dossier, with the history of your changes.</numerusform>
            <numerusform>%n dossiers, with the history of your changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) in the bin.</source>
        <translation>
            <numerusform>%n dossier in the bin.</numerusform>
            <numerusform>%n dossiers in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic copy(ies) of the library, in the folder “backups” beside it.</source>
        <translation>
            <numerusform>%n automatic copy of the library, in the folder “backups” beside it.</numerusform>
            <numerusform>%n automatic copies of the library, in the folder “backups” beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n dossier(s) for &amp;ever</source>
        <translation>
            <numerusform>Erase %n dossier for &amp;ever</numerusform>
            <numerusform>Erase %n dossiers for &amp;ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased for ever: %n dossier(s).</source>
        <translation>
            <numerusform>Erased for ever: %n dossier.</numerusform>
            <numerusform>Erased for ever: %n dossiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) written.</source>
        <translation>
            <numerusform>%n dossier written.</numerusform>
            <numerusform>%n dossiers written.</numerusform>
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
    <name>passerelle::ui::LinkBar</name>
    <message numerus="yes">
        <source>Offline since %1, %n change(s) waiting. %2</source>
        <translation>
            <numerusform>Offline since %1, %n change waiting. %2</numerusform>
            <numerusform>Offline since %1, %n changes waiting. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1, %n change(s) waiting. They are kept here and joined when the server is back.</source>
        <translation>
            <numerusform>Offline since %1, %n change waiting. It is kept here and joined when the server is back.</numerusform>
            <numerusform>Offline since %1, %n changes waiting. They are kept here and joined when the server is back.</numerusform>
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
    <message numerus="yes">
        <source>%1 Hidden because nobody published the answer: %n place(s).</source>
        <translation>
            <numerusform>%1 Hidden because nobody published the answer: %n place.</numerusform>
            <numerusform>%1 Hidden because nobody published the answer: %n places.</numerusform>
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
    <name>passerelle::ui::OwnPage</name>
    <message numerus="yes">
        <source>%n node(s) of %1 × %2</source>
        <translation>
            <numerusform>%n node of %1 × %2</numerusform>
            <numerusform>%n nodes of %1 × %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PlaceDialog</name>
    <message numerus="yes">
        <source>You see %n dossier(s) there.</source>
        <translation>
            <numerusform>You see %n dossier there.</numerusform>
            <numerusform>You see %n dossiers there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PortfolioDialog</name>
    <message numerus="yes">
        <source>%n dossier(s) are back.</source>
        <translation>
            <numerusform>%n dossier is back.</numerusform>
            <numerusform>%n dossiers are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) imported.</source>
        <translation>
            <numerusform>%n dossier imported.</numerusform>
            <numerusform>%n dossiers imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) chosen.</source>
        <translation>
            <numerusform>%n dossier chosen.</numerusform>
            <numerusform>%n dossiers chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None is chosen: the buttons take all %n shown.</source>
        <translation>
            <numerusform>None is chosen: the buttons take the one shown.</numerusform>
            <numerusform>None is chosen: the buttons take all %n shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be computed.</source>
        <translation>
            <numerusform>%n still to be computed.</numerusform>
            <numerusform>%n still to be computed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are in the bin.</source>
        <translation>
            <numerusform>%n dossier is in the bin.</numerusform>
            <numerusform>%n dossiers are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n dossier(s) are changed.</source>
        <translation>
            <numerusform>The tags of %n dossier are changed.</numerusform>
            <numerusform>The tags of %n dossiers are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were here already in another state; both are kept.</source>
        <translation>
            <numerusform>%n of them was here already in another state; both are kept.</numerusform>
            <numerusform>%n of them was here already in another state; both are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PortfolioModel</name>
    <message numerus="yes">
        <source>%1: %n dossiers</source>
        <translation>
            <numerusform>%1: %n dossier</numerusform>
            <numerusform>%1: %n dossiers</numerusform>
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
    <name>passerelle::ui::PreviewDialog</name>
    <message numerus="yes">
        <source>%n page(s) on %1, in French</source>
        <translation>
            <numerusform>%n page on %1, in French</numerusform>
            <numerusform>%n pages on %1, in French</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) on %1, in English</source>
        <translation>
            <numerusform>%n page on %1, in English</numerusform>
            <numerusform>%n pages on %1, in English</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PriceHistoryChart</name>
    <message numerus="yes">
        <source>How the prices of %n offer(s) moved, as their sources dated them; the prices themselves are in the table.</source>
        <translation>
            <numerusform>How the prices of %n offer moved, as their sources dated them; the prices themselves are in the table.</numerusform>
            <numerusform>How the prices of %n offers moved, as their sources dated them; the prices themselves are in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PriceImportDialog</name>
    <message numerus="yes">
        <source>%n price(s) differ from the facts in use.</source>
        <translation>
            <numerusform>%n price differs from the facts in use.</numerusform>
            <numerusform>%n prices differ from the facts in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) cost the same.</source>
        <translation>
            <numerusform>%n offer costs the same.</numerusform>
            <numerusform>%n offers cost the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) of this vendor are not in the list.</source>
        <translation>
            <numerusform>%n offer of this vendor is not in the list.</numerusform>
            <numerusform>%n offers of this vendor are not in the list.</numerusform>
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
        <translation>
            <numerusform>The reason above: %1</numerusform>
            <numerusform>The %n reasons above: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RowsChart</name>
    <message numerus="yes">
        <source>%1 Drawn: the first %n; the table has them all.</source>
        <translation>
            <numerusform>%1 Drawn: the first; the table has them all.</numerusform>
            <numerusform>%1 Drawn: the first %n; the table has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ScalingChart</name>
    <message numerus="yes">
        <source>%n GPU(s): %1, %2, %3 % as lean as the leanest count</source>
        <translation>
            <numerusform>%n GPU: %1, %2, %3 % as lean as the leanest count</numerusform>
            <numerusform>%n GPUs: %1, %2, %3 % as lean as the leanest count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1, up to %n GPU(s) are used well: the final run then takes %2. Beyond, each GPU added helps less.</source>
        <translation>
            <numerusform>On %1, %n GPU is used well: the final run then takes %2. Beyond, each GPU added helps less.</numerusform>
            <numerusform>On %1, up to %n GPUs are used well: the final run then takes %2. Beyond, each GPU added helps less.</numerusform>
        </translation>
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
<context>
    <name>passerelle::ui::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n dossier(s): tick those that they shall bear.</source>
        <translation>
            <numerusform>Tags of %n dossier: tick those that it shall bear.</numerusform>
            <numerusform>Tags of %n dossiers: tick those that they shall bear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n pass(es) over the data.</source>
        <translation>
            <numerusform>%n pass over the data.</numerusform>
            <numerusform>%n passes over the data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WorkPanel</name>
    <message numerus="yes">
        <source>Working on %n dossier(s)…</source>
        <translation>
            <numerusform>Working on %n dossier…</numerusform>
            <numerusform>Working on %n dossiers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) sent to the printer.</source>
        <translation>
            <numerusform>%n report sent to the printer.</numerusform>
            <numerusform>%n reports sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cohort report on %n dossier(s) is written.</source>
        <translation>
            <numerusform>The cohort report on %n dossier is written.</numerusform>
            <numerusform>The cohort report on %n dossiers is written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application pack(s) are ready.</source>
        <translation>
            <numerusform>%n application pack is ready.</numerusform>
            <numerusform>%n application packs are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are ready.</source>
        <translation>
            <numerusform>%n report is ready.</numerusform>
            <numerusform>%n reports are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were left out:</source>
        <translation>
            <numerusform>%n dossier was left out:</numerusform>
            <numerusform>%n dossiers were left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the summary table names them all.</source>
        <translation>
            <numerusform>and %n more; the summary table names them all.</numerusform>
            <numerusform>and %n more; the summary table names them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
</context>
</TS>
