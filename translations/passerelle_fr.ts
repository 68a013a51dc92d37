<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>un nombre inconnu</translation>
    </message>
    <message>
        <source>The form wants a number here.</source>
        <translation>Le formulaire attend ici un nombre.</translation>
    </message>
    <message>
        <source>The form takes %1 or more.</source>
        <translation>Le formulaire accepte %1 ou plus.</translation>
    </message>
    <message>
        <source>The form takes %1 or less.</source>
        <translation>Le formulaire accepte %1 ou moins.</translation>
    </message>
    <message>
        <source>The number cannot be negative.</source>
        <translation>Le nombre ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>“%1” is not one of the form&apos;s answers.</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie des réponses du formulaire.</translation>
    </message>
    <message>
        <source>The form wants a date here, such as 2027-03-31.</source>
        <translation>Le formulaire attend ici une date, par exemple 2027-03-31.</translation>
    </message>
    <message>
        <source>The form wants an e-mail address here.</source>
        <translation>Le formulaire attend ici une adresse de courriel.</translation>
    </message>
    <message>
        <source>Only you can make this declaration.</source>
        <translation>Vous seul pouvez faire cette déclaration.</translation>
    </message>
    <message>
        <source>The form requires an answer here.</source>
        <translation>Le formulaire exige une réponse ici.</translation>
    </message>
    <message>
        <source>€%1, %2</source>
        <translation>%1&#xa0;€, %2</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>No price is published</source>
        <translation>Aucun prix publié</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>To check on the portal: not an official source, and more than six months old.</source>
        <translation>À vérifier sur le portail&#xa0;: la source n’est pas officielle et date de plus de six mois.</translation>
    </message>
    <message>
        <source>To check on the portal: not an official source.</source>
        <translation>À vérifier sur le portail&#xa0;: la source n’est pas officielle.</translation>
    </message>
    <message>
        <source>This official fact is more than six months old.</source>
        <translation>Ce fait officiel date de plus de six mois.</translation>
    </message>
    <message>
        <source>The table of runs adds up to %1 in the unit of this question, not %2. Change the plan or this number, so that both say the same.</source>
        <translation>Le tableau des calculs donne %1 dans l’unité de cette question, et non %2. Changez le plan ou ce nombre pour que les deux disent la même chose.</translation>
    </message>
    <message>
        <source>The plan takes %1 months, the form says %2.</source>
        <translation>Le plan prend %1 mois, le formulaire dit %2.</translation>
    </message>
    <message>
        <source>The project lead&apos;s contract ends on %1; it must run to %2, %3 months after the end of the allocation.</source>
        <translation>Le contrat du porteur de projet se termine le %1&#xa0;; il doit courir jusqu’au %2, soit %3 mois après la fin de l’allocation.</translation>
    </message>
    <message>
        <source>%1 processes of %2 MB make %3 GB, but the job&apos;s memory is said to be %4 GB. Check the units.</source>
        <translation>%1 processus de %2 Mo font %3 Go, mais la mémoire du calcul est donnée à %4 Go. Vérifiez les unités.</translation>
    </message>
    <message>
        <source>The data alone take %1 GB, more than the %2 GB asked for.</source>
        <translation>Les données seules prennent %1 Go, plus que les %2 Go demandés.</translation>
    </message>
    <message>
        <source>The shares of the research fields make %1 %, not 100 %.</source>
        <translation>Les parts des domaines de recherche font %1&#xa0;%, et non 100&#xa0;%.</translation>
    </message>
    <message>
        <source>This text is made public, and “%1” looks like %2. Take it out if it must stay secret.</source>
        <translation>Ce texte est rendu public, et «&#xa0;%1&#xa0;» ressemble à %2. Retirez-le s’il doit rester secret.</translation>
    </message>
    <message>
        <source>Part of the project is confidential and this text is made public: read it with that in mind, then edit it.</source>
        <translation>Une partie du projet est confidentielle et ce texte est rendu public&#xa0;: relisez-le avec cela en tête, puis modifiez-le.</translation>
    </message>
    <message>
        <source>This text reads as French; the form wants English.</source>
        <translation>Ce texte semble en français&#xa0;; le formulaire demande de l’anglais.</translation>
    </message>
    <message>
        <source>This text reads as English; the form wants French.</source>
        <translation>Ce texte semble en anglais&#xa0;; le formulaire demande du français.</translation>
    </message>
    <message>
        <source>[To complete: %1]</source>
        <translation>[À compléter&#xa0;: %1]</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only you can give this date.</source>
        <translation>Vous seul pouvez donner cette date.</translation>
    </message>
    <message>
        <source>A gap is left in this text: %1.</source>
        <translation>Il reste un blanc dans ce texte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 received in the last %2 years: above the ceiling of %3. New aid of this kind would have to be refused or paid back.</source>
        <translation>%1 reçus au cours des %2 dernières années&#xa0;: au-dessus du plafond de %3. Une nouvelle aide de ce type devrait être refusée ou remboursée.</translation>
    </message>
    <message>
        <source>%1 received in the last %2 years; the ceiling is %3, so %4 are left.</source>
        <translation>%1 reçus au cours des %2 dernières années&#xa0;; le plafond est de %3, il reste donc %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), %1 at most: shorten the text.</source>
        <translation>
            <numerusform>%n mot pour %1 au plus&#xa0;: raccourcissez le texte.</numerusform>
            <numerusform>%n mots pour %1 au plus&#xa0;: raccourcissez le texte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), %1 at most: shorten the text.</source>
        <translation>
            <numerusform>%n caractère pour %1 au plus&#xa0;: raccourcissez le texte.</numerusform>
            <numerusform>%n caractères pour %1 au plus&#xa0;: raccourcissez le texte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), the form wants at least %1.</source>
        <translation>
            <numerusform>%n mot, alors que le formulaire en demande au moins %1.</numerusform>
            <numerusform>%n mots, alors que le formulaire en demande au moins %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), the form wants at least %1.</source>
        <translation>
            <numerusform>%n caractère, alors que le formulaire en demande au moins %1.</numerusform>
            <numerusform>%n caractères, alors que le formulaire en demande au moins %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked companies count too: say how many people work there.</source>
        <translation>Les entreprises liées comptent aussi&#xa0;: indiquez leur effectif.</translation>
    </message>
    <message>
        <source>Say how many people work in the company, and Passerelle tells you whether it counts as an SME.</source>
        <translation>Indiquez l’effectif de l’entreprise, et Passerelle vous dit si c’est une PME.</translation>
    </message>
    <message>
        <source>Not an SME: %1 people, and the limit is fewer than %2.</source>
        <translation>Pas une PME&#xa0;: %1 personnes, alors qu’il en faut moins de %2.</translation>
    </message>
    <message>
        <source>An SME: fewer than %1 people and a turnover of at most %2.</source>
        <translation>Une PME&#xa0;: moins de %1 personnes et un chiffre d’affaires d’au plus %2.</translation>
    </message>
    <message>
        <source>An SME: fewer than %1 people and a balance sheet of at most %2.</source>
        <translation>Une PME&#xa0;: moins de %1 personnes et un bilan d’au plus %2.</translation>
    </message>
    <message>
        <source>Not an SME: the turnover is above %1 and the balance sheet above %2.</source>
        <translation>Pas une PME&#xa0;: le chiffre d’affaires dépasse %1 et le bilan %2.</translation>
    </message>
    <message>
        <source>The turnover is above %1: the balance sheet decides, give it too.</source>
        <translation>Le chiffre d’affaires dépasse %1&#xa0;: c’est le bilan qui décide, donnez-le aussi.</translation>
    </message>
    <message>
        <source>Few enough people for an SME (fewer than %1, linked companies included). The turnover of all together decides the rest: at most %2.</source>
        <translation>L’effectif est celui d’une PME (moins de %1 personnes, entreprises liées comprises). Le chiffre d’affaires de l’ensemble décide du reste&#xa0;: au plus %2.</translation>
    </message>
    <message>
        <source>Few enough people for an SME (fewer than %1). The turnover decides the rest: at most %2.</source>
        <translation>L’effectif est celui d’une PME (moins de %1 personnes). Le chiffre d’affaires décide du reste&#xa0;: au plus %2.</translation>
    </message>
</context>
<context>
    <name>Adapter</name>
    <message>
        <source>The adapter&apos;s setting is not of the expected kind.</source>
        <translation>Le paramètre de l’adaptateur n’est pas du type attendu.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Récupérez de nouveau le fichier là d’où il vient.</translation>
    </message>
    <message>
        <source>The adapter&apos;s weights are not in the folder; its parameters follow from its rank and the shapes of its base model.</source>
        <translation>Les poids de l’adaptateur ne sont pas dans le dossier&#xa0;; ses paramètres se déduisent de son rang et des formes de son modèle de base.</translation>
    </message>
    <message>
        <source>Neither the adapter&apos;s weights nor the shapes of its base model are known; the number of trained parameters is missing.</source>
        <translation>On ne connaît ni les poids de l’adaptateur ni les formes de son modèle de base&#xa0;; le nombre de paramètres entraînés manque.</translation>
    </message>
    <message>
        <source>It trains %1 parameters: %2 of rank %3 on %4.</source>
        <translation>Il entraîne %1 paramètres&#xa0;: %2 de rang %3 sur %4.</translation>
    </message>
    <message>
        <source>This is an adapter for “%1”, which Passerelle does not know: choose that model&apos;s own folder as well.</source>
        <translation>C’est un adaptateur pour «&#xa0;%1&#xa0;», que Passerelle ne connaît pas&#xa0;: choisissez aussi le dossier de ce modèle.</translation>
    </message>
    <message>
        <source>This is an adapter for %1; the shapes are those of that model.</source>
        <translation>C’est un adaptateur pour %1&#xa0;; les formes sont celles de ce modèle.</translation>
    </message>
    <message>
        <source>The adapter&apos;s configuration is a link that leads out of the folder; it is not followed.</source>
        <translation>La configuration de l’adaptateur est un lien qui sort du dossier&#xa0;; il n’est pas suivi.</translation>
    </message>
    <message>
        <source>Copy the adapter into one folder.</source>
        <translation>Copiez l’adaptateur dans un seul dossier.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>the company</source>
        <translation>l’entreprise</translation>
    </message>
    <message>
        <source>the principal investigator</source>
        <translation>le responsable du projet</translation>
    </message>
    <message>
        <source>the contact</source>
        <translation>le contact</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>l’équipe</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>le projet</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>le modèle</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>les données</translation>
    </message>
    <message>
        <source>the software</source>
        <translation>les logiciels</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>le plan</translation>
    </message>
    <message>
        <source>the estimate</source>
        <translation>l’estimation</translation>
    </message>
    <message>
        <source>the rules to respect</source>
        <translation>les règles à respecter</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>le réseau</translation>
    </message>
    <message>
        <source>the chosen route</source>
        <translation>la voie choisie</translation>
    </message>
    <message>
        <source>In the applicant&apos;s own words.</source>
        <translation>Rédigé par le candidat lui-même.</translation>
    </message>
    <message>
        <source>Written from: %1.</source>
        <translation>Rédigé à partir de&#xa0;: %1.</translation>
    </message>
    <message>
        <source>At most %1 words.</source>
        <translation>%1 mots au plus.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>%1 caractères au plus.</translation>
    </message>
    <message>
        <source>At least %1 words.</source>
        <translation>%1 mots au moins.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>%1 caractères au moins.</translation>
    </message>
    <message>
        <source>Wording of the question: %1.</source>
        <translation>Formulation de la question&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>To be declared by the applicant on the portal.</source>
        <translation>À déclarer par le candidat sur le portail.</translation>
    </message>
    <message>
        <source>Personal: to be given by the person on the portal.</source>
        <translation>Donnée personnelle&#xa0;: à fournir par l’intéressé sur le portail.</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>No answer (optional)</source>
        <translation>Sans réponse (facultatif)</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>State of the call</source>
        <translation>État de l’appel</translation>
    </message>
    <message>
        <source>Reliability of the form</source>
        <translation>Fiabilité du formulaire</translation>
    </message>
    <message>
        <source>Required answers</source>
        <translation>Réponses obligatoires</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nothing has been sent. The answers are to be copied to the portal by the applicant, who checks the questions there: a portal can change after the date given here.</source>
        <translation>Rien n’a été envoyé. Le candidat recopie les réponses sur le portail et y vérifie les questions&#xa0;: un portail peut changer après la date indiquée ici.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>by the person, on the portal</source>
        <translation>par l’intéressé, sur le portail</translation>
    </message>
    <message>
        <source>to be completed</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Ce qui reste à faire</translation>
    </message>
    <message>
        <source>Every required question has an answer. Read them once more before copying them to the portal.</source>
        <translation>Toutes les questions obligatoires ont une réponse. Relisez-les une fois avant de les recopier sur le portail.</translation>
    </message>
    <message>
        <source>%1: application to %2</source>
        <translation>%1&#xa0;: candidature à %2</translation>
    </message>
    <message>
        <source>[only you can give this, on the portal]</source>
        <translation>[vous seul pouvez le donner, sur le portail]</translation>
    </message>
    <message>
        <source>[not asked, given the other answers]</source>
        <translation>[non demandé, au vu des autres réponses]</translation>
    </message>
    <message>
        <source>[to complete]</source>
        <translation>[à compléter]</translation>
    </message>
    <message>
        <source>[no answer; optional]</source>
        <translation>[sans réponse&#xa0;; facultatif]</translation>
    </message>
    <message>
        <source>%1; at most %2 words</source>
        <translation>%1&#xa0;; %2 mots au plus</translation>
    </message>
    <message>
        <source>%1; at most %2 characters</source>
        <translation>%1&#xa0;; %2 caractères au plus</translation>
    </message>
    <message>
        <source>%1; at least %2 words</source>
        <translation>%1&#xa0;; %2 mots au moins</translation>
    </message>
    <message>
        <source>%1; at least %2 characters</source>
        <translation>%1&#xa0;; %2 caractères au moins</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Draft: read it over.</source>
        <translation>Brouillon&#xa0;: relisez-le.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationStep</name>
    <message>
        <source>Application</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>What does the form ask, and what is missing?</source>
        <translation>Que demande le formulaire, et que manque-t-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Architecture</name>
    <message>
        <source>Correct the value, or leave the key out.</source>
        <translation>Corrigez la valeur, ou supprimez la clé.</translation>
    </message>
    <message>
        <source>The value of “%1” must be a text.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» doit être un texte.</translation>
    </message>
    <message>
        <source>The value of “%1” must be a whole number, one or more.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» doit être un nombre entier, un ou plus.</translation>
    </message>
    <message>
        <source>The value of “%1” must be a number above zero.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» doit être un nombre supérieur à zéro.</translation>
    </message>
    <message>
        <source>The value of “%1” must be true or false.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» doit être true ou false.</translation>
    </message>
    <message>
        <source>The value of “%1” must be an object.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» doit être un objet.</translation>
    </message>
    <message>
        <source>“%1” is not a key of a model architecture.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une clé d’architecture de modèle.</translation>
    </message>
    <message>
        <source>Check its spelling, or leave it out.</source>
        <translation>Vérifiez l’orthographe, ou supprimez-la.</translation>
    </message>
</context>
<context>
    <name>ArchitectureRows</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Read from your file</source>
        <translation>Lu dans votre fichier</translation>
    </message>
    <message>
        <source>Worked out from your file</source>
        <translation>Déduit de votre fichier</translation>
    </message>
    <message>
        <source>Published for this model</source>
        <translation>Publié pour ce modèle</translation>
    </message>
    <message>
        <source>Assumed: nobody states it</source>
        <translation>Supposé&#xa0;: personne ne l’indique</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Fait pour</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Used for each token</source>
        <translation>Utilisés pour chaque jeton</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Têtes d’attention</translation>
    </message>
    <message>
        <source>Key and value heads</source>
        <translation>Têtes clé et valeur</translation>
    </message>
    <message>
        <source>Inner width</source>
        <translation>Largeur interne</translation>
    </message>
    <message>
        <source>Gated inner layer</source>
        <translation>Couche interne à porte</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Shared embeddings</source>
        <translation>Plongements partagés</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Experts for each token</source>
        <translation>Experts par jeton</translation>
    </message>
    <message>
        <source>Longest text, in tokens</source>
        <translation>Plus long texte, en jetons</translation>
    </message>
    <message>
        <source>Image side, in pixels</source>
        <translation>Côté de l’image, en pixels</translation>
    </message>
    <message>
        <source>Work for one sample</source>
        <translation>Travail pour un échantillon</translation>
    </message>
    <message>
        <source>%1 billion multiplications</source>
        <translation>%1 milliards de multiplications</translation>
    </message>
</context>
<context>
    <name>BurnRate</name>
    <message>
        <source>%1 in %2 months are %3 a week: %4 GPUs day and night.</source>
        <translation>%1 en %2 mois font %3 par semaine&#xa0;: %4 GPU jour et nuit.</translation>
    </message>
    <message>
        <source>A job of %1 GPUs must run %2 % of the time; the rest is left for waiting in the queue, whose length no source tells.</source>
        <translation>Un calcul sur %1 GPU doit tourner %2 % du temps&#xa0;; le reste est laissé à l’attente dans la file, dont aucune source ne donne la longueur.</translation>
    </message>
    <message>
        <source>A job of %1 GPUs uses %2 a week even day and night: the hours do not fit. Run on at least %3 GPUs, or ask for less.</source>
        <translation>Un calcul sur %1 GPU consomme %2 par semaine, même jour et nuit&#xa0;: les heures ne passent pas. Calculez sur au moins %3 GPU, ou demandez moins.</translation>
    </message>
    <message>
        <source>A job lasts at most %1 here: the final run is a chain of %2 jobs, each from the checkpoint of the one before, and each waits in the queue again.</source>
        <translation>Un calcul dure ici %1 au plus&#xa0;: le calcul final est une chaîne de %2 calculs, chacun repart du point de reprise du précédent et attend de nouveau dans la file.</translation>
    </message>
    <message>
        <source>The final run fits into one job, which may last %1 here.</source>
        <translation>Le calcul final tient en une seule fois&#xa0;; un calcul peut durer %1 ici.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Source: %1 (%2). Check on the portal.</source>
        <translation>Source&#xa0;: %1 (%2). À vérifier sur le portail.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>At %1, time of %2.</source>
        <translation>À %1, heure de %2.</translation>
    </message>
    <message>
        <source>To obtain: %1</source>
        <translation>À obtenir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Aucun modèle n’est encore choisi.</translation>
    </message>
    <message>
        <source>Choose a preset, or give the files of your own model.</source>
        <translation>Choisissez un modèle connu, ou donnez les fichiers du vôtre.</translation>
    </message>
    <message>
        <source>There is no preset named “%1”.</source>
        <translation>Aucun modèle connu ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>Choisissez un autre modèle connu.</translation>
    </message>
    <message>
        <source>The files of the model have not been read yet.</source>
        <translation>Les fichiers du modèle n’ont pas encore été lus.</translation>
    </message>
    <message>
        <source>Choose them again on the model screen.</source>
        <translation>Choisissez-les de nouveau à l’étape du modèle.</translation>
    </message>
    <message>
        <source>%1 tokens in one pass over the data, between %2 and %3.</source>
        <translation>%1 jetons par passage sur les données, entre %2 et %3.</translation>
    </message>
    <message>
        <source>Counted from the bytes of the files by the language of each text.</source>
        <translation>Compté d’après les octets des fichiers, selon la langue de chaque texte.</translation>
    </message>
    <message>
        <source>Kind of work: %1.</source>
        <translation>Type de travail&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Counted with your tokenizer in a sample of the texts.</source>
        <translation>Comptés avec votre tokenizer sur un échantillon des textes.</translation>
    </message>
    <message>
        <source>Size of the data: %1, from the number of tokens.</source>
        <translation>Taille des données&#xa0;: %1, d’après le nombre de jetons.</translation>
    </message>
    <message>
        <source>About %1 bytes a token in European languages.</source>
        <translation>Environ %1 octets par jeton dans les langues européennes.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>This file of the catalogue must state the schema “%1”.</source>
        <translation>Ce fichier du catalogue doit déclarer le schéma «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Install Passerelle again, or correct the file.</source>
        <translation>Réinstallez Passerelle, ou corrigez le fichier.</translation>
    </message>
    <message>
        <source>This file of the catalogue lacks its list “%1”.</source>
        <translation>Il manque la liste «&#xa0;%1&#xa0;» à ce fichier du catalogue.</translation>
    </message>
</context>
<context>
    <name>CatalogueCheck</name>
    <message>
        <source>%1 is not possible here: it must lie between %2 and %3.</source>
        <translation>%1 n’est pas possible ici&#xa0;: la valeur doit être comprise entre %2 et %3.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue is called “%1”.</source>
        <translation>Rien dans le catalogue ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This entry has no identifier.</source>
        <translation>Cette entrée n’a pas d’identifiant.</translation>
    </message>
    <message>
        <source>The identifier “%1” stands twice.</source>
        <translation>L’identifiant «&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>This fact has no source.</source>
        <translation>Ce fait n’a pas de source.</translation>
    </message>
    <message>
        <source>This source has no address.</source>
        <translation>Cette source n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>This source has no date.</source>
        <translation>Cette source n’a pas de date.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>This question has no text in one of the two languages.</source>
        <translation>Il manque à cette question son texte dans l’une des deux langues.</translation>
    </message>
    <message>
        <source>The shortest answer is longer than the longest one.</source>
        <translation>La réponse la plus courte est plus longue que la plus longue.</translation>
    </message>
    <message>
        <source>The most GPU-hours are fewer than the least.</source>
        <translation>Le maximum d’heures GPU est inférieur au minimum.</translation>
    </message>
    <message>
        <source>This calendar entry has neither a date nor a period.</source>
        <translation>Cette entrée du calendrier n’a ni date ni période.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure de la journée.</translation>
    </message>
    <message>
        <source>The applicant “%1” has no answer here.</source>
        <translation>Il n’y a pas de réponse ici pour le candidat «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is %2 times %3: one of the two is a sparse peak, or wrong.</source>
        <translation>%1 vaut %2 fois %3&#xa0;: l’un des deux est un pic «&#xa0;creux&#xa0;» (sparse), ou est faux.</translation>
    </message>
    <message>
        <source>%1 TFLOP/s is more than this architecture reaches without sparsity (%2).</source>
        <translation>%1 TFLOP/s dépasse ce que cette architecture atteint sans parcimonie (%2).</translation>
    </message>
    <message>
        <source>A peak must be above zero; leave it out when there is none.</source>
        <translation>Un pic doit être supérieur à zéro&#xa0;; supprimez-le s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>No memory of %1 GB runs at %2 GB/s.</source>
        <translation>Aucune mémoire de %1 Go ne fonctionne à %2 Go/s.</translation>
    </message>
    <message>
        <source>A measured rate of %1 TFLOP/s is above the peak of %2.</source>
        <translation>Un débit mesuré de %1 TFLOP/s dépasse le pic de %2.</translation>
    </message>
    <message>
        <source>%1 nodes of %2 GPUs do not make %3 GPUs.</source>
        <translation>%1 nœuds de %2 GPU ne font pas %3 GPU.</translation>
    </message>
    <message>
        <source>A node of %1 GPUs does not cost %2 node-hours per GPU-hour.</source>
        <translation>Un nœud de %1 GPU ne coûte pas %2 heures de nœud par heure GPU.</translation>
    </message>
    <message>
        <source>The scheduler cannot see %1 devices on a node of %2 GPUs.</source>
        <translation>L’ordonnanceur ne peut pas voir %1 cartes sur un nœud de %2 GPU.</translation>
    </message>
    <message>
        <source>%1 GB is not the memory of this GPU (%2 GB).</source>
        <translation>%1 Go n’est pas la mémoire de ce GPU (%2 Go).</translation>
    </message>
    <message>
        <source>The partitions have %1 GPUs together, not %2.</source>
        <translation>Les partitions totalisent %1 GPU, et non %2.</translation>
    </message>
    <message>
        <source>No partition of this machine has a GPU whose figures are known.</source>
        <translation>Aucune partition de cette machine n’a un GPU dont les caractéristiques sont connues.</translation>
    </message>
    <message>
        <source>%1 heads cannot share %2 key-value heads evenly.</source>
        <translation>%1 têtes ne peuvent pas se partager %2 têtes clé-valeur à parts égales.</translation>
    </message>
    <message>
        <source>More parameters are active than there are.</source>
        <translation>Il y a plus de paramètres actifs que de paramètres.</translation>
    </message>
    <message>
        <source>A token cannot use more experts than there are.</source>
        <translation>Un jeton ne peut pas utiliser plus d’experts qu’il n’y en a.</translation>
    </message>
    <message>
        <source>The middle figure lies outside its own interval.</source>
        <translation>La valeur centrale sort de son propre intervalle.</translation>
    </message>
    <message>
        <source>Two verticals have the place %1 in the list.</source>
        <translation>Deux filières occupent la place %1 de la liste.</translation>
    </message>
    <message>
        <source>The bytes and the tokens counted give another figure.</source>
        <translation>Les octets et les jetons comptés donnent un autre chiffre.</translation>
    </message>
    <message>
        <source>The price and its basis (“%1”) contradict each other.</source>
        <translation>Le prix et sa base («&#xa0;%1&#xa0;») se contredisent.</translation>
    </message>
    <message>
        <source>A price must be above zero; leave it out when unknown.</source>
        <translation>Un prix doit être supérieur à zéro&#xa0;; supprimez-le s’il est inconnu.</translation>
    </message>
    <message>
        <source>%1 GPUs at this price per GPU do not make the hourly price.</source>
        <translation>%1 GPU à ce prix par GPU ne donnent pas le prix horaire.</translation>
    </message>
    <message>
        <source>The price in euros is not the price in dollars at the catalogue&apos;s rate.</source>
        <translation>Le prix en euros n’est pas le prix en dollars au taux du catalogue.</translation>
    </message>
    <message>
        <source>The GPUs&apos; memory does not add up to this total.</source>
        <translation>La mémoire des GPU ne donne pas ce total.</translation>
    </message>
    <message>
        <source>GPUs linked by PCIe cannot be SXM boards.</source>
        <translation>Des GPU reliés par PCIe ne peuvent pas être des cartes SXM.</translation>
    </message>
    <message>
        <source>This offer was seen after the day of the catalogue.</source>
        <translation>Cette offre a été vue après la date du catalogue.</translation>
    </message>
    <message>
        <source>The dates say the opposite of the mark “stale”.</source>
        <translation>Les dates disent le contraire de la marque «&#xa0;stale&#xa0;».</translation>
    </message>
    <message>
        <source>This breaks the schema of the file: %1</source>
        <translation>Ceci enfreint le schéma du fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The schema %1 is missing.</source>
        <translation>Le schéma %1 est absent.</translation>
    </message>
    <message>
        <source>The schema %1 cannot be used: %2</source>
        <translation>Le schéma %1 est inutilisable&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Another machine: %1 → %2.</source>
        <translation>Autre machine&#xa0;: %1 → %2.</translation>
    </message>
    <message>
        <source>Computing %1 → %2.</source>
        <translation>Calcul %1 → %2.</translation>
    </message>
    <message>
        <source>Time %1 → %2.</source>
        <translation>Temps %1 → %2.</translation>
    </message>
    <message>
        <source>Cost %1 → %2.</source>
        <translation>Coût %1 → %2.</translation>
    </message>
    <message>
        <source>Carbon %1 → %2.</source>
        <translation>Carbone %1 → %2.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Annulé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Why: %1.</source>
        <translation>Raison&#xa0;: %1.</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>laissé ouvert</translation>
    </message>
    <message>
        <source>%1: %2 → %3.</source>
        <translation>%1&#xa0;: %2 → %3.</translation>
    </message>
    <message>
        <source>It fits now.</source>
        <translation>Le calcul tient maintenant.</translation>
    </message>
    <message>
        <source>It no longer fits.</source>
        <translation>Le calcul ne tient plus.</translation>
    </message>
    <message>
        <source>The figures stay.</source>
        <translation>Les chiffres ne changent pas.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1 (announced)</source>
        <translation>%1 (annoncée)</translation>
    </message>
    <message>
        <source>The bar is the middle estimate; the thin line spans from the value that one project in ten stays below to the one that one in ten exceeds. Fewest: %1, with %2. An hour of a faster GPU does more work, so fewer hours need not mean a lower price.</source>
        <translation>La barre est l’estimation centrale&#xa0;; le trait fin va de la valeur sous laquelle reste un projet sur dix à celle qu’un sur dix dépasse. Le moins d’heures&#xa0;: %1, avec %2. L’heure d’un GPU plus rapide fait plus de travail&#xa0;: moins d’heures ne veut donc pas toujours dire moins cher.</translation>
    </message>
    <message>
        <source>Euros excluding VAT</source>
        <translation>Euros hors taxes</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>Cache KV</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Waiting for memory</source>
        <translation>Attente de la mémoire</translation>
    </message>
    <message>
        <source>Waiting for other GPUs</source>
        <translation>Attente des autres GPU</translation>
    </message>
    <message>
        <source>Pipeline idle</source>
        <translation>Inactivité du pipeline</translation>
    </message>
    <message>
        <source>Reading data</source>
        <translation>Lecture des données</translation>
    </message>
    <message>
        <source>Updating the weights</source>
        <translation>Mise à jour des poids</translation>
    </message>
    <message>
        <source>The thick line is what the GPU has. On %1, the job takes %2 of %3.</source>
        <translation>Le trait épais est ce dont le GPU dispose. Sur %1, le calcul occupe %2 sur %3.</translation>
    </message>
    <message>
        <source>One step takes %1; the largest part is “%2”, with %3 %.</source>
        <translation>Un pas dure %1&#xa0;; la plus grande part est «&#xa0;%2&#xa0;», avec %3&#xa0;%.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>GPU-hours of the project, by machine</source>
        <translation>Heures GPU du projet, par machine</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>All these machines grant their hours; none sells them. Hollow marks are announced.</source>
        <translation>Toutes ces machines attribuent leurs heures&#xa0;; aucune ne les vend. Les marques creuses sont annoncées.</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU, by part</source>
        <translation>Mémoire du GPU le plus chargé, par partie</translation>
    </message>
    <message>
        <source>Gigabytes per GPU</source>
        <translation>Gigaoctets par GPU</translation>
    </message>
    <message>
        <source>Where the time of one step goes</source>
        <translation>Où passe le temps d’un pas</translation>
    </message>
    <message>
        <source>kg CO₂e of the whole project</source>
        <translation>kg CO₂e de tout le projet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The place with the least carbon of each operator, lowest first: %1 emits %2. Location based, host and cooling included; making the hardware is not counted.</source>
        <translation>Le lieu le moins carboné de chaque opérateur, du plus bas au plus haut&#xa0;: %1 émet %2. Selon le lieu, serveur et refroidissement compris&#xa0;; la fabrication du matériel n’est pas comptée.</translation>
    </message>
    <message>
        <source>Carbon of the project, by country and operator</source>
        <translation>Carbone du projet, par pays et opérateur</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>How far the GPU-hours of the project would move if one input were otherwise within reason; the line is the estimate. Most of all: %1.</source>
        <translation>De combien les heures GPU du projet bougeraient si une donnée était raisonnablement différente&#xa0;; le trait est l’estimation. Avant tout&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What would change the answer most</source>
        <translation>Ce qui changerait le plus la réponse</translation>
    </message>
    <message>
        <source>Time of the final run by number of GPUs</source>
        <translation>Durée du calcul final selon le nombre de GPU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Days of the final run</source>
        <translation>Jours du calcul final</translation>
    </message>
    <message>
        <source>Cost of the project against time of the final run</source>
        <translation>Coût du projet selon la durée du calcul final</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Both scales are logarithmic. The thin line halves the time with twice the GPUs; the upright line stands at the largest number that is still used well, %1; the filled mark is the number of the plan, %2.</source>
        <translation>Les deux échelles sont logarithmiques. La ligne fine divise le temps par deux quand les GPU doublent&#xa0;; la ligne verticale marque le plus grand nombre encore bien utilisé, %1&#xa0;; le point plein est le nombre du plan, %2.</translation>
    </message>
    <message>
        <source>Both scales are logarithmic. Lowest price: %1, with %2 in %3 days. Squares are public machines, whose hours are granted; hollow marks are announced. Names that would cover each other are left out; the table has them all.</source>
        <translation>Les deux échelles sont logarithmiques. Prix le plus bas&#xa0;: %1, avec %2 en %3 jours. Les carrés sont des machines publiques, dont les heures sont accordées&#xa0;; les marques creuses sont annoncées. Les noms qui se couvriraient sont omis&#xa0;; le tableau les a tous.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Add --help to see how to call it.</source>
        <translation>Ajoutez --help pour voir comment l’appeler.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Il n’y a pas d’option «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>L’option --%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: %2.</source>
        <translation>L’option --%1 attend une valeur&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Estimating</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>What a workload (or a dossier) takes on every partition and cloud offer.</source>
        <translation>Ce que demande un travail (ou un dossier) sur chaque partition et chaque offre de cloud.</translation>
    </message>
    <message>
        <source>Only these partitions, machines, offers or providers.</source>
        <translation>Seulement ces partitions, machines, offres ou fournisseurs.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>ZeRO</source>
        <translation>ZeRO</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Micro-lot</translation>
    </message>
    <message>
        <source>Memory/GPU</source>
        <translation>Mémoire/GPU</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Efficacité</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>“%1” names several places; give one partition or offer.</source>
        <translation>«&#xa0;%1&#xa0;» désigne plusieurs lieux&#xa0;; donnez une seule partition ou offre.</translation>
    </message>
    <message>
        <source>The options --on ID and --gpus N are needed.</source>
        <translation>Les options --on ID et --gpus N sont nécessaires.</translation>
    </message>
    <message>
        <source>Give --gpus a number.</source>
        <translation>Donnez un nombre à --gpus.</translation>
    </message>
    <message>
        <source>%1 placements examined, %2 feasible, in %3 s.</source>
        <translation>%1 répartitions examinées, %2 possibles, en %3 s.</translation>
    </message>
    <message>
        <source>No placement fits.</source>
        <translation>Aucune répartition ne convient.</translation>
    </message>
    <message>
        <source>Every feasible placement of a workload on one machine, fastest first.</source>
        <translation>Toutes les répartitions possibles d’un travail sur une machine, la plus rapide d’abord.</translation>
    </message>
    <message>
        <source>The partition or offer.</source>
        <translation>La partition ou l’offre.</translation>
    </message>
    <message>
        <source>Number of GPUs.</source>
        <translation>Nombre de GPU.</translation>
    </message>
    <message>
        <source>All of them instead of the twenty fastest.</source>
        <translation>Toutes, au lieu des vingt plus rapides.</translation>
    </message>
    <message>
        <source>Defects found: %1</source>
        <translation>Défauts trouvés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Files: %1, %2</source>
        <translation>Fichiers&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Échantillons&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tokens: %1 with the tokenizer %2</source>
        <translation>Jetons&#xa0;: %1 avec le tokenizer %2</translation>
    </message>
    <message>
        <source>Length of a sample in bytes: mean %1, median %2, longest %3</source>
        <translation>Longueur d’un échantillon en octets&#xa0;: moyenne %1, médiane %2, maximum %3</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Langues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Duplicates: %1; empty: %2; marks of personal data: %3</source>
        <translation>Doublons&#xa0;: %1&#xa0;; vides&#xa0;: %2&#xa0;; marques de données personnelles&#xa0;: %3</translation>
    </message>
    <message>
        <source>Kind, size, samples, tokens, languages and defects of a dataset.</source>
        <translation>Type, taille, échantillons, jetons, langues et défauts d’un jeu de données.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>déduit</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>modèle connu</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Weights: %1, %2, %3 bits a weight</source>
        <translation>Poids&#xa0;: %1, %2, %3 bits par poids</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Connu par</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Lecture du modèle</translation>
    </message>
    <message>
        <source>Architecture and parameter count of a model file, a folder or a preset.</source>
        <translation>Architecture et nombre de paramètres d’un fichier, d’un dossier ou d’un modèle connu.</translation>
    </message>
    <message>
        <source>Language of the output; without it, the system&apos;s.</source>
        <translation>Langue de la sortie&#xa0;; à défaut, celle du système.</translation>
    </message>
    <message>
        <source>One JSON document on standard output, nothing else.</source>
        <translation>Un seul document JSON sur la sortie standard, rien d’autre.</translation>
    </message>
    <message>
        <source>The day on which deadlines are judged; without it, today.</source>
        <translation>Le jour par rapport auquel juger les échéances&#xa0;; à défaut, aujourd’hui.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Reading the model and the data</source>
        <translation>Lecture du modèle et des données</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Run time</source>
        <translation>Durée du calcul</translation>
    </message>
    <message>
        <source>Project GPU-hours (p10 to p90)</source>
        <translation>Heures GPU du projet (p10 à p90)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>CO₂e</source>
        <translation>CO₂e</translation>
    </message>
    <message>
        <source>%1 [projection, opens %2]</source>
        <translation>%1 [projection, ouverture&#xa0;: %2]</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <translation>%1 — %2, %3</translation>
    </message>
    <message>
        <source>Cannot run the job</source>
        <translation>Ne peuvent pas faire le calcul</translation>
    </message>
    <message>
        <source>Without the figures to compute with</source>
        <translation>Sans les chiffres nécessaires au calcul</translation>
    </message>
    <message>
        <source>Nothing can run this job. The limit met most often, on %1: %2</source>
        <translation>Rien ne peut faire ce calcul. La limite la plus fréquente, sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no machine to estimate on.</source>
        <translation>Il n’y a aucune machine sur laquelle estimer.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>input refused: the message names file and place</source>
        <translation>entrée refusée&#xa0;: le message nomme le fichier et l’endroit</translation>
    </message>
    <message>
        <source>the command was called wrongly</source>
        <translation>la commande a été mal appelée</translation>
    </message>
    <message>
        <source>nothing feasible: the message names the limit</source>
        <translation>rien de réalisable&#xa0;: le message nomme la limite</translation>
    </message>
    <message>
        <source>an error of the program itself</source>
        <translation>une erreur du programme lui-même</translation>
    </message>
    <message>
        <source>Usage: passerelle-cli COMMAND [OPTIONS]</source>
        <translation>Usage&#xa0;: passerelle-cli COMMANDE [OPTIONS]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Options de toutes les commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>Usage&#xa0;: %1 [OPTIONS]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>“%1” is not a language of the program: use fr or en.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une langue du programme&#xa0;: utilisez fr ou en.</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2026-11-21.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date comme 2026-11-21.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 cannot be computed: %2</source>
        <translation>%1 ne peut pas être calculée&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no partition, machine or offer “%1”.</source>
        <translation>Il n’y a pas de partition, de machine ni d’offre «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>See: passerelle-cli catalogue list machines, and list offers.</source>
        <translation>Voir&#xa0;: passerelle-cli catalogue list machines, et list offers.</translation>
    </message>
    <message>
        <source>“%1” is not a number of GPUs: give a whole number from 1, or auto.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de GPU&#xa0;: donnez un nombre entier à partir de 1, ou auto.</translation>
    </message>
    <message>
        <source>This cannot be written.</source>
        <translation>Ceci ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose a folder where you may write, with space left.</source>
        <translation>Choisissez un emplacement où vous pouvez écrire, avec de la place libre.</translation>
    </message>
    <message>
        <source>There is no route “%1”.</source>
        <translation>Il n’y a pas de voie «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>See: passerelle-cli catalogue list routes.</source>
        <translation>Voir&#xa0;: passerelle-cli catalogue list routes.</translation>
    </message>
    <message>
        <source>The form of “%1” is not in the facts; apply at %2.</source>
        <translation>Le formulaire de «&#xa0;%1&#xa0;» n’est pas dans les faits&#xa0;; candidatez sur %2.</translation>
    </message>
    <message>
        <source>The options --route ID and --out DIR are needed.</source>
        <translation>Les options --route ID et --out DOSSIER sont nécessaires.</translation>
    </message>
    <message>
        <source>The form could not be filled.</source>
        <translation>Le formulaire n’a pas pu être rempli.</translation>
    </message>
    <message>
        <source>The application pack of a route: the form filled as far as the dossier allows.</source>
        <translation>Le dossier de candidature d’une voie&#xa0;: le formulaire rempli autant que le permet le dossier.</translation>
    </message>
    <message>
        <source>The access route.</source>
        <translation>La voie d’accès.</translation>
    </message>
    <message>
        <source>Where to write the pack.</source>
        <translation>Où écrire le dossier de candidature.</translation>
    </message>
    <message>
        <source>The option --out DIR is needed.</source>
        <translation>L’option --out DOSSIER est nécessaire.</translation>
    </message>
    <message>
        <source>There is no dossier in this folder.</source>
        <translation>Il n’y a aucun dossier à cet endroit.</translation>
    </message>
    <message>
        <source>Dossiers are JSON files, or folders with a dossier.json.</source>
        <translation>Les dossiers sont des fichiers JSON, ou des répertoires avec un dossier.json.</translation>
    </message>
    <message>
        <source>Where to write them.</source>
        <translation>Où les écrire.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of fact. Kinds: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de fait. Types&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Âge en jours</translation>
    </message>
    <message>
        <source>Say what to show: catalogue show ID.</source>
        <translation>Dites quoi montrer&#xa0;: catalogue show ID.</translation>
    </message>
    <message>
        <source>No fact is named “%1”.</source>
        <translation>Aucun fait ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>See: passerelle-cli catalogue list.</source>
        <translation>Voir&#xa0;: passerelle-cli catalogue list.</translation>
    </message>
    <message>
        <source>Faults found: %1</source>
        <translation>Fautes trouvées&#xa0;: %1</translation>
    </message>
    <message>
        <source>The facts, with source, date and age; check them by the rules.</source>
        <translation>Les faits, avec source, date et âge&#xa0;; les contrôler par les règles.</translation>
    </message>
    <message>
        <source>The option --out FILE.pdf is needed.</source>
        <translation>L’option --out FICHIER.pdf est nécessaire.</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Le rapport est dans %1</translation>
    </message>
    <message>
        <source>The report of a dossier as PDF.</source>
        <translation>Le rapport d’un dossier en PDF.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Le fichier à écrire.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Sous conditions</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Next closing date: %1</source>
        <translation>Prochaine date limite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Computed for %1.</source>
        <translation>Calculé pour %1.</translation>
    </message>
    <message>
        <source>Access routes for a dossier: open, conditional, closed, with rule and source.</source>
        <translation>Voies d’accès d’un dossier&#xa0;: ouvertes, sous conditions, fermées, avec la règle et la source.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>p50/reported</source>
        <translation>p50/publié</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparées</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omises</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>Erreur médiane</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90e centile</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Inside p10–p90</source>
        <translation>Dans p10–p90</translation>
    </message>
    <message>
        <source>Median p90/p10</source>
        <translation>p90/p10 médian</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>toute la table</translation>
    </message>
    <message>
        <source>Predictions against a table of published measurements.</source>
        <translation>Prédictions face à une table de mesures publiées.</translation>
    </message>
    <message>
        <source>%1 [projection, no opening date]</source>
        <translation>%1 [projection, sans date d’ouverture]</translation>
    </message>
    <message>
        <source>Give --jobs a whole number from 1 to 256.</source>
        <translation>Donnez à --jobs un nombre entier de 1 à 256.</translation>
    </message>
    <message>
        <source>Dossiers worked on at once; every processor by default.</source>
        <translation>Dossiers traités à la fois&#xa0;; par défaut, un par processeur.</translation>
    </message>
    <message>
        <source>Number of GPUs; auto chooses it by deadline, budget, memory and efficiency.</source>
        <translation>Nombre de GPU&#xa0;; auto le choisit selon l’échéance, le budget, la mémoire et l’efficacité.</translation>
    </message>
    <message>
        <source>Show the published runs most like this one.</source>
        <translation>Montrer les calculs publiés qui ressemblent le plus à celui-ci.</translation>
    </message>
    <message>
        <source>Name the file to write with --out.</source>
        <translation>Indiquez le fichier à écrire avec --out.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy it to a computer with a GPU and PyTorch, run “python3 %1” there (two minutes), then estimate again with --measured passerelle-measurement.json.</source>
        <translation>Copiez-le sur un ordinateur doté d’un GPU et de PyTorch, lancez-y «&#xa0;python3 %1&#xa0;» (deux minutes), puis refaites l’estimation avec --measured passerelle-measurement.json.</translation>
    </message>
    <message>
        <source>A script that measures a few steps of a workload on any GPU, in two minutes.</source>
        <translation>Un script qui mesure quelques pas d’un travail sur n’importe quel GPU, en deux minutes.</translation>
    </message>
    <message>
        <source>Where to write it.</source>
        <translation>Où l’écrire.</translation>
    </message>
    <message>
        <source>%1, inside %2 GPUs</source>
        <translation>%1, au sein de %2 GPU</translation>
    </message>
    <message>
        <source>%1, optimiser on the host</source>
        <translation>%1, optimiseur sur l’hôte</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>Recalcul</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tokenizer to count with: its file, or the name of one of the catalogue.</source>
        <translation>Tokenizer avec lequel compter&#xa0;: son fichier, ou le nom d’un tokenizer du catalogue.</translation>
    </message>
    <message>
        <source>Count every text with the tokenizer&apos;s file instead of a sample.</source>
        <translation>Compter tous les textes avec le fichier du tokenizer, au lieu d’un échantillon.</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>Échantillons par seconde</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Jetons par seconde</translation>
    </message>
    <message>
        <source>Seconds a step</source>
        <translation>Secondes par pas</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>Nombre de GPU</translation>
    </message>
    <message>
        <source>Samples at once on a GPU</source>
        <translation>Échantillons à la fois sur un GPU</translation>
    </message>
    <message>
        <source>Samples a step</source>
        <translation>Échantillons par pas</translation>
    </message>
    <message>
        <source>Tokens a sample</source>
        <translation>Jetons par échantillon</translation>
    </message>
    <message>
        <source>Peak memory of a GPU</source>
        <translation>Pic de mémoire d’un GPU</translation>
    </message>
    <message>
        <source>Memory reserved by the framework</source>
        <translation>Mémoire réservée par la bibliothèque</translation>
    </message>
    <message>
        <source>Power of a GPU</source>
        <translation>Puissance d’un GPU</translation>
    </message>
    <message>
        <source>GPU busy, %</source>
        <translation>Occupation du GPU, %</translation>
    </message>
    <message>
        <source>The rates are of one GPU.</source>
        <translation>Les débits sont ceux d’un seul GPU.</translation>
    </message>
    <message>
        <source>What a log, a trace or a result of measure-script says of a job&apos;s speed.</source>
        <translation>Ce qu’un journal, une trace ou un résultat de measure-script dit de la vitesse d’un calcul.</translation>
    </message>
    <message>
        <source>Furthest off</source>
        <translation>Plus grands écarts</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: %1</source>
        <translation>
            <numerusform>%n ligne ignorée&#xa0;: %1</numerusform>
            <numerusform>%n lignes ignorées&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By family</source>
        <translation>Par famille</translation>
    </message>
    <message>
        <source>By GPU</source>
        <translation>Par GPU</translation>
    </message>
    <message>
        <source>“%1” is not a number of rows.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de lignes.</translation>
    </message>
    <message>
        <source>How many of the rows furthest off to name; without it, ten.</source>
        <translation>Combien citer de lignes parmi les plus grands écarts&#xa0;; à défaut, dix.</translation>
    </message>
    <message>
        <source>Leave out the list of all rows.</source>
        <translation>Omettre la liste de toutes les lignes.</translation>
    </message>
    <message>
        <source>From the run to the request</source>
        <translation>Du calcul à la demande</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>The request to write on the form</source>
        <translation>La demande à inscrire sur le formulaire</translation>
    </message>
    <message>
        <source>What sets the number of GPUs</source>
        <translation>Ce qui fixe le nombre de GPU</translation>
    </message>
    <message>
        <source>No run like this one is among the published ones.</source>
        <translation>Aucun calcul semblable à celui-ci ne figure parmi les calculs publiés.</translation>
    </message>
    <message>
        <source>Published runs like this one</source>
        <translation>Calculs publiés semblables à celui-ci</translation>
    </message>
    <message>
        <source>Predicted here</source>
        <translation>Prédit ici</translation>
    </message>
    <message>
        <source>%1: %2. %3 (%4)</source>
        <translation>%1&#xa0;: %2. %3 (%4)</translation>
    </message>
    <message>
        <source>Where these figures come from</source>
        <translation>D’où viennent ces chiffres</translation>
    </message>
    <message>
        <source>What was measured already: results of measure-script, logs, traces.</source>
        <translation>Ce qui a déjà été mesuré&#xa0;: résultats de measure-script, journaux, traces.</translation>
    </message>
    <message>
        <source>The GPU of measurements that name none.</source>
        <translation>Le GPU des mesures qui n’en nomment aucun.</translation>
    </message>
    <message>
        <source>How many GPUs worked, where a measurement does not say it.</source>
        <translation>Combien de GPU ont travaillé, lorsqu’une mesure ne le dit pas.</translation>
    </message>
    <message>
        <source>The catalogue has no GPU named “%1”.</source>
        <translation>Le catalogue n’a aucun GPU nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>See: passerelle-cli catalogue list accelerators.</source>
        <translation>Voir&#xa0;: passerelle-cli catalogue list accelerators.</translation>
    </message>
    <message>
        <source>%1 teaches nothing here: %2</source>
        <translation>%1 n’apprend rien ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: on %2, %3 times the time that was expected.</source>
        <translation>%1&#xa0;: sur %2, %3 fois le temps attendu.</translation>
    </message>
    <message>
        <source>Writing the pack</source>
        <translation>Écriture du dossier de candidature</translation>
    </message>
    <message>
        <source>%1 of %2 required answers are filled; about %3 minutes are left.</source>
        <translation>%1 réponses obligatoires remplies sur %2&#xa0;; il reste environ %3 minutes.</translation>
    </message>
    <message>
        <source>Write the final report of this template instead; “auto” takes the route&apos;s.</source>
        <translation>Écrire plutôt le rapport final de ce modèle&#xa0;; «&#xa0;auto&#xa0;» prend celui de la voie.</translation>
    </message>
    <message>
        <source>Read everything again, even when nothing changed since the last time.</source>
        <translation>Tout relire, même si rien n’a changé depuis la dernière fois.</translation>
    </message>
    <message>
        <source>This does not exist.</source>
        <translation>Ceci n’existe pas.</translation>
    </message>
    <message>
        <source>Name the dossiers&apos; files and folders, or a library with --library FILE.</source>
        <translation>Nommez les fichiers et dossiers, ou une bibliothèque avec --library FICHIER.</translation>
    </message>
    <message>
        <source>Give --only the word report or pack.</source>
        <translation>Donnez à --only le mot report ou pack.</translation>
    </message>
    <message>
        <source>Give --paper the word a4 or letter.</source>
        <translation>Donnez à --paper le mot a4 ou letter.</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore environ %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore environ %1 min</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Dossiers: %1; unchanged since the last run: %2; refused: %3</source>
        <translation>Dossiers&#xa0;: %1&#xa0;; inchangés depuis la dernière fois&#xa0;: %2&#xa0;; refusés&#xa0;: %3</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 dossiers. The same command goes on from there.</source>
        <translation>Arrêté après %1 dossiers sur %2. La même commande reprend à cet endroit.</translation>
    </message>
    <message>
        <source>Report and application pack of many dossiers, a summary and a cohort report; goes on where it was stopped.</source>
        <translation>Rapport et dossier de candidature de nombreux dossiers, récapitulatif et rapport de cohorte&#xa0;; reprend là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Take every dossier of this library instead of files.</source>
        <translation>Prendre tous les dossiers de cette bibliothèque au lieu de fichiers.</translation>
    </message>
    <message>
        <source>Write only the report, or only the pack.</source>
        <translation>N’écrire que le rapport, ou que le dossier de candidature.</translation>
    </message>
    <message>
        <source>Write also what is done and unchanged.</source>
        <translation>Écrire aussi ce qui est fait et inchangé.</translation>
    </message>
    <message>
        <source>The cohort&apos;s name.</source>
        <translation>Le nom de la cohorte.</translation>
    </message>
    <message>
        <source>Name and logo for the covers, as a brand file.</source>
        <translation>Nom et logo pour les couvertures, dans un fichier de marque.</translation>
    </message>
    <message>
        <source>The word a4 or letter.</source>
        <translation>Le mot a4 ou letter.</translation>
    </message>
    <message>
        <source>This file cannot be written.</source>
        <translation>Ce fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Give a folder, a secret key and a file: catalogue sign DIR KEY OUT.</source>
        <translation>Donnez un dossier, une clé secrète et un fichier&#xa0;: catalogue sign DOSSIER CLÉ SORTIE.</translation>
    </message>
    <message>
        <source>See: passerelle-cli catalogue check.</source>
        <translation>Voir&#xa0;: passerelle-cli catalogue check.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and your right to read it.</source>
        <translation>Vérifiez son nom et votre droit de le lire.</translation>
    </message>
    <message>
        <source>Name the file of facts; its signature lies beside it.</source>
        <translation>Nommez le fichier de faits&#xa0;; sa signature se trouve à côté.</translation>
    </message>
    <message>
        <source>the shipped facts</source>
        <translation>les faits livrés</translation>
    </message>
    <message>
        <source>Show time by number of GPUs, with the sensible one.</source>
        <translation>Montrer la durée selon le nombre de GPU, avec le nombre raisonnable.</translation>
    </message>
    <message>
        <source>Show what would change the answer most, and what to measure.</source>
        <translation>Montrer ce qui changerait le plus la réponse, et quoi mesurer.</translation>
    </message>
    <message>
        <source>“%1” is not prepare.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas prepare.</translation>
    </message>
    <message>
        <source>%1 is ready: give people the role passerelle_advisor or passerelle_reader.</source>
        <translation>%1 est prêt&#xa0;: donnez aux personnes le rôle passerelle_advisor ou passerelle_reader.</translation>
    </message>
    <message>
        <source>Makes the tables for shared dossiers on a PostgreSQL server.</source>
        <translation>Crée les tables des dossiers partagés sur un serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>Port of the server; without it, 5432.</source>
        <translation>Port du serveur&#xa0;; à défaut, 5432.</translation>
    </message>
    <message>
        <source>Certificate of the authority that vouches for the server.</source>
        <translation>Certificat de l’autorité qui répond du serveur.</translation>
    </message>
    <message>
        <source>Strong scaling on %1 (* the sensible number)</source>
        <translation>Passage à l’échelle sur %1 (* le nombre raisonnable)</translation>
    </message>
    <message>
        <source>No curve: the job does not train, or no number fits.</source>
        <translation>Pas de courbe&#xa0;: le travail n’entraîne rien, ou aucun nombre ne convient.</translation>
    </message>
    <message>
        <source>What would change the GPU-hours on %1 most</source>
        <translation>Ce qui changerait le plus les heures GPU sur %1</translation>
    </message>
    <message>
        <source>What is not certain</source>
        <translation>Ce qui n’est pas certain</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>“%1” is not list, show, check, import, sign, verify, diff, apply or rollback.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni list, ni show, ni check, ni import, ni sign, ni verify, ni diff, ni apply, ni rollback.</translation>
    </message>
    <message>
        <source>With import: show what differs, keep nothing.</source>
        <translation>Avec import&#xa0;: montrer ce qui diffère, ne rien garder.</translation>
    </message>
    <message>
        <source>The vendor gives this list in pages: import the others too.</source>
        <translation>Le fournisseur donne cette liste par pages&#xa0;: importez aussi les autres.</translation>
    </message>
    <message>
        <source>Name the saved price list: catalogue import FILE.</source>
        <translation>Nommez la liste de prix enregistrée&#xa0;: catalogue import FICHIER.</translation>
    </message>
    <message>
        <source>Prices that differ: %1; that are the same: %2; offers that the list lacks: %3.</source>
        <translation>Prix qui diffèrent&#xa0;: %1&#xa0;; identiques&#xa0;: %2&#xa0;; offres absentes de la liste&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Kept as your own prices in %1.</source>
        <translation>Gardés comme vos propres prix dans %1.</translation>
    </message>
    <message>
        <source>Facts of this folder instead of those in use.</source>
        <translation>Les faits de ce dossier au lieu de ceux en usage.</translation>
    </message>
    <message>
        <source>Your own prices, quotas and machines, marked as yours everywhere.</source>
        <translation>Vos propres prix, quotas et machines, marqués comme vôtres partout.</translation>
    </message>
    <message>
        <source>There is no such file of own figures.</source>
        <translation>Ce fichier de chiffres personnels n’existe pas.</translation>
    </message>
    <message>
        <source>Your own figure for “%1” is left out: the facts do not know it.</source>
        <translation>Votre chiffre pour «&#xa0;%1&#xa0;» est laissé de côté&#xa0;: les faits ne le connaissent pas.</translation>
    </message>
    <message>
        <source>The paper is a4 or letter.</source>
        <translation>Le papier est a4 ou letter.</translation>
    </message>
    <message>
        <source>The paper it is laid out for; without it, a4.</source>
        <translation>Le papier de la mise en page&#xa0;; sans cela, a4.</translation>
    </message>
</context>
<context>
    <name>Cohort</name>
    <message>
        <source>A report on fewer than %1 dossiers would not be anonymous.</source>
        <translation>Un rapport sur moins de %1 dossiers ne serait pas anonyme.</translation>
    </message>
    <message>
        <source>Choose more dossiers.</source>
        <translation>Choisissez plus de dossiers.</translation>
    </message>
    <message>
        <source>Others, fewer than %1 each</source>
        <translation>Autres, moins de %1 chacun</translation>
    </message>
    <message>
        <source>No open route</source>
        <translation>Aucune voie ouverte</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>This folder cannot be made.</source>
        <translation>Ce dossier ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Choose a folder where you may write, with space left.</source>
        <translation>Choisissez un dossier où vous pouvez écrire et où il reste de la place.</translation>
    </message>
    <message>
        <source>The record of the batch cannot be written.</source>
        <translation>Le journal du lot ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou faites de la place sur le disque.</translation>
    </message>
    <message>
        <source>The table cannot be written.</source>
        <translation>La table ne peut pas être écrite.</translation>
    </message>
    <message>
        <source>Dossiers of the batch</source>
        <translation>Dossiers du lot</translation>
    </message>
    <message>
        <source>Anonymous cohort report</source>
        <translation>Rapport de cohorte anonyme</translation>
    </message>
    <message>
        <source>The cohort&apos;s computing needs</source>
        <translation>Les besoins de calcul de la cohorte</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Date of this report</source>
        <translation>Date de ce rapport</translation>
    </message>
    <message>
        <source>Facts known on</source>
        <translation>Faits connus au</translation>
    </message>
    <message>
        <source>No company, person or project is named. Groups of fewer than %1 dossiers are put together.</source>
        <translation>Aucune entreprise, personne ni aucun projet n’est nommé. Les groupes de moins de %1 dossiers sont réunis.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers. Too few of them have an estimate to tell of it without giving one away.</source>
        <translation>
            <numerusform>%n dossier. Trop peu ont une estimation pour en parler sans en trahir un.</numerusform>
            <numerusform>%n dossiers. Trop peu ont une estimation pour en parler sans en trahir un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers, of which %1 are estimated, need about %2 of computing together.</source>
        <translation>
            <numerusform>%n dossier, dont %1 estimé, demande environ %2 de calcul.</numerusform>
            <numerusform>%n dossiers, dont %1 estimés, demandent ensemble environ %2 de calcul.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Carbon of the electricity</source>
        <translation>Carbone de l’électricité</translation>
    </message>
    <message numerus="yes">
        <source>Price for the %n that pay, excl. VAT</source>
        <translation>
            <numerusform>Prix pour celui qui paie, hors taxes</numerusform>
            <numerusform>Prix pour les %n qui paient, hors taxes</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the dossiers are</source>
        <translation>Où en sont les dossiers</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>Bas à haut</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>The bar is the middle estimate, the thin line spans from low to high. The table below holds the same figures.</source>
        <translation>La barre est l’estimation centrale, le trait fin va du bas au haut. La table ci-dessous contient les mêmes chiffres.</translation>
    </message>
    <message>
        <source>GPU-hours by vertical</source>
        <translation>Heures GPU par filière</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>Each dossier counts in the country of the machine chosen for it. The table below holds the same figures.</source>
        <translation>Chaque dossier compte dans le pays de la machine choisie pour lui. La table ci-dessous contient les mêmes chiffres.</translation>
    </message>
    <message>
        <source>CO₂e by country of the machine</source>
        <translation>CO₂e par pays de la machine</translation>
    </message>
    <message>
        <source>Kilograms of CO₂e</source>
        <translation>Kilogrammes de CO₂e</translation>
    </message>
    <message>
        <source>Verticals</source>
        <translation>Filières</translation>
    </message>
    <message>
        <source>By business vertical</source>
        <translation>Par filière</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Machines and carbon</source>
        <translation>Machines et carbone</translation>
    </message>
    <message>
        <source>By country of the machine</source>
        <translation>Par pays de la machine</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>By machine</source>
        <translation>Par machine</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Access routes</source>
        <translation>Voies d’accès</translation>
    </message>
    <message>
        <source>By access route</source>
        <translation>Par voie d’accès</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>How these figures are made</source>
        <translation>Comment ces chiffres sont établis</translation>
    </message>
    <message>
        <source>Each dossier is estimated on the machine chosen for it, or on the one proposed when none was chosen; its own report gives every source and assumption.</source>
        <translation>Chaque dossier est estimé sur la machine choisie pour lui, ou sur celle proposée à défaut&#xa0;; son propre rapport donne chaque source et chaque hypothèse.</translation>
    </message>
    <message>
        <source>Low and high are sums of the dossiers&apos; low and high values. They would be exact if all estimates erred the same way; independent errors partly cancel, so the true range of the total is narrower.</source>
        <translation>Bas et haut sont les sommes des valeurs basses et hautes des dossiers. Elles seraient exactes si toutes les estimations se trompaient dans le même sens&#xa0;; des erreurs indépendantes se compensent en partie, et la vraie plage du total est plus étroite.</translation>
    </message>
    <message>
        <source>Carbon is that of the electricity in the machine&apos;s country, with cooling and servers; the making of the hardware is not in it.</source>
        <translation>Le carbone est celui de l’électricité du pays de la machine, refroidissement et serveurs compris&#xa0;; la fabrication du matériel n’y est pas.</translation>
    </message>
    <message>
        <source>A group of fewer than %1 dossiers is put together with others, so that none can be found by subtraction. A very large project may still be recognised by those who know it.</source>
        <translation>Un groupe de moins de %1 dossiers est réuni à d’autres, pour qu’aucun ne se retrouve par soustraction. Un très grand projet peut rester reconnaissable pour qui le connaît.</translation>
    </message>
    <message>
        <source>%1: anonymous cohort report</source>
        <translation>%1&#xa0;: rapport de cohorte anonyme</translation>
    </message>
    <message>
        <source>To be described</source>
        <translation>À décrire</translation>
    </message>
    <message>
        <source>No machine fits</source>
        <translation>Aucune machine ne convient</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimé</translation>
    </message>
    <message>
        <source>Form in preparation</source>
        <translation>Formulaire en préparation</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Prêt à envoyer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>On conditions</source>
        <translation>Sous conditions</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Vertical not chosen yet</source>
        <translation>Filière pas encore choisie</translation>
    </message>
    <message>
        <source>This build of the program cannot write XLSX workbooks.</source>
        <translation>Cette version du programme ne sait pas écrire de classeur XLSX.</translation>
    </message>
    <message>
        <source>Use the CSV table: every spreadsheet opens it.</source>
        <translation>Prenez la table CSV&#xa0;: tous les tableurs l’ouvrent.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Answer of the dossier</source>
        <translation>Réponse du dossier</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>pas encore dit</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Apply by %1</source>
        <translation>Candidater par %1</translation>
    </message>
    <message>
        <source>Access route</source>
        <translation>Voie d’accès</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>A SIREN is made of digits only.</source>
        <translation>Un numéro SIREN ne comporte que des chiffres.</translation>
    </message>
    <message>
        <source>The check digit does not fit: one digit is probably mistyped.</source>
        <translation>La clé de contrôle ne correspond pas&#xa0;: un chiffre est sans doute mal tapé.</translation>
    </message>
    <message numerus="yes">
        <source>A SIREN has nine digits; this one has %n.</source>
        <translation>
            <numerusform>Un SIREN a neuf chiffres&#xa0;; celui-ci en a %n.</numerusform>
            <numerusform>Un SIREN a neuf chiffres&#xa0;; celui-ci en a %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>Albania</source>
        <translation>Albanie</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarie</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Chypre</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tchéquie</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danemark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonie</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlande</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grèce</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croatie</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongrie</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islande</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituanie</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettonie</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Monténégro</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macédoine du Nord</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malte</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norvège</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Pologne</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Roumanie</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbie</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suède</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovénie</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovaquie</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkiye</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Un autre pays</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>No credits are taken off: the programme is closed to you.</source>
        <translation>Aucun crédit n’est déduit&#xa0;: le programme vous est fermé.</translation>
    </message>
    <message>
        <source>No credits are taken off: they do not buy the %1.</source>
        <translation>Aucun crédit n’est déduit&#xa0;: ils n’achètent pas le %1.</translation>
    </message>
    <message>
        <source>%1 of credits are taken off (tier %2, for newcomers).</source>
        <translation>%1 de crédits sont déduits (palier %2, pour les nouveaux clients).</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>This row is not valid UTF-8; it was left out. Save the file as UTF-8.</source>
        <translation>Cette ligne n’est pas en UTF-8 valide&#xa0;; elle a été écartée. Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark opens here and never closes.</source>
        <translation>Un guillemet s’ouvre ici et ne se referme jamais.</translation>
    </message>
    <message>
        <source>This row is longer than the 16 MB that are read at once; it was left out.</source>
        <translation>Cette ligne dépasse les 16 Mo lus en une fois&#xa0;; elle a été écartée.</translation>
    </message>
    <message>
        <source>This row has %1 cells where the first has %2.</source>
        <translation>Cette ligne a %1 cellules alors que la première en a %2.</translation>
    </message>
    <message>
        <source>The items are preferences (chosen and rejected answers).</source>
        <translation>Les éléments sont des préférences (réponses choisies et rejetées).</translation>
    </message>
    <message>
        <source>The items are conversations.</source>
        <translation>Les éléments sont des conversations.</translation>
    </message>
    <message>
        <source>The items are instructions with their answers.</source>
        <translation>Les éléments sont des instructions avec leurs réponses.</translation>
    </message>
    <message>
        <source>The scan was stopped.</source>
        <translation>L’analyse a été arrêtée.</translation>
    </message>
    <message>
        <source>Choose such a file, or a folder that holds some.</source>
        <translation>Choisissez un tel fichier, ou un dossier qui en contient.</translation>
    </message>
    <message>
        <source>Tokens follow from the bytes by language; this tokenizer was not measured, so a similar one stands in.</source>
        <translation>Les jetons se déduisent des octets selon la langue&#xa0;; ce découpage en jetons n’a pas été mesuré, un découpage voisin le remplace.</translation>
    </message>
    <message>
        <source>Tokens follow from the bytes by language and the measured table of tokenizers.</source>
        <translation>Les jetons se déduisent des octets selon la langue et du tableau mesuré des tokenizers.</translation>
    </message>
    <message>
        <source>%1 passages look like personal data (e-mail addresses, telephone numbers, account or social security numbers). Check them before the data leave your company.</source>
        <translation>%1 passages ressemblent à des données personnelles (courriels, téléphones, numéros de compte ou de sécurité sociale). Vérifiez-les avant que les données ne quittent l’entreprise.</translation>
    </message>
    <message>
        <source>The folder is too large or too deep to be walked whole; the figures are those of the part that was read.</source>
        <translation>Le dossier est trop grand ou trop profond pour être parcouru en entier&#xa0;; les chiffres sont ceux de la partie lue.</translation>
    </message>
    <message>
        <source>This folder cannot be listed; what it holds was left out. Give yourself the right to read it.</source>
        <translation>Ce dossier ne peut pas être parcouru&#xa0;; son contenu a été écarté. Donnez-vous le droit de le lire.</translation>
    </message>
    <message>
        <source>This line is longer than the 16 MB that are read at once; it was left out.</source>
        <translation>Cette ligne dépasse les 16 Mo lus en une fois&#xa0;; elle a été écartée.</translation>
    </message>
    <message>
        <source>Byte %1 of this line is not valid UTF-8; the line was left out. Save the file as UTF-8.</source>
        <translation>L’octet %1 de cette ligne n’est pas de l’UTF-8 valide&#xa0;; la ligne a été écartée. Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>This line is not valid JSON; it was left out.</source>
        <translation>Cette ligne n’est pas du JSON valide&#xa0;; elle a été écartée.</translation>
    </message>
    <message>
        <source>This item is longer than the 16 MB that are read at once; the rest of the file was left out.</source>
        <translation>Cet élément dépasse les 16 Mo lus en une fois&#xa0;; le reste du fichier a été écarté.</translation>
    </message>
    <message>
        <source>The JSON breaks here; the rest of the file was left out.</source>
        <translation>Le JSON est rompu ici&#xa0;; le reste du fichier a été écarté.</translation>
    </message>
    <message>
        <source>This item holds no text.</source>
        <translation>Cet élément ne contient aucun texte.</translation>
    </message>
    <message>
        <source>There is no tokenizer “%1” in the table.</source>
        <translation>Il n’y a pas de tokenizer «&#xa0;%1&#xa0;» dans le tableau.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Choisissez parmi&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of kinds that are not read were left aside (the first: %1).</source>
        <translation>
            <numerusform>%n fichier d’un type qui n’est pas lu a été laissé de côté (%1).</numerusform>
            <numerusform>%n fichiers de types qui ne sont pas lus ont été laissés de côté (le premier&#xa0;: %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) were not followed.</source>
        <translation>
            <numerusform>%n lien n’a pas été suivi.</numerusform>
            <numerusform>%n liens n’ont pas été suivis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s) were not opened.</source>
        <translation>
            <numerusform>%n tube, prise ou périphérique n’a pas été ouvert.</numerusform>
            <numerusform>%n tubes, prises ou périphériques n’ont pas été ouverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>This label does not begin with the number of a class.</source>
        <translation>Cette étiquette ne commence pas par le numéro d’une classe.</translation>
    </message>
    <message>
        <source>The archive is damaged or cut short here; the members before were read.</source>
        <translation>L’archive est endommagée ou tronquée ici&#xa0;; les fichiers qui précèdent ont été lus.</translation>
    </message>
    <message>
        <source>This member of the archive is encrypted; it was left out.</source>
        <translation>Ce fichier de l’archive est chiffré&#xa0;; il a été écarté.</translation>
    </message>
    <message>
        <source>This archive unpacks to more than a hundred times its size, as an attack would. Reading stopped there.</source>
        <translation>Une fois décompressée, cette archive dépasse cent fois sa taille, comme le ferait une attaque. La lecture s’est arrêtée là.</translation>
    </message>
    <message>
        <source>The archive holds more than 5 million members; the rest was left out.</source>
        <translation>L’archive contient plus de 5&#xa0;millions de fichiers&#xa0;; le reste a été écarté.</translation>
    </message>
    <message>
        <source>The header of this sound is damaged or cut short; it was left out.</source>
        <translation>L’en-tête de ce son est endommagé ou tronqué&#xa0;; il a été écarté.</translation>
    </message>
    <message>
        <source>The description of the dataset announces %1 samples; %2 were found in the files. Part of the data may be missing here.</source>
        <translation>La description du jeu de données annonce %1 échantillons&#xa0;; %2 ont été trouvés dans les fichiers. Une partie des données manque peut-être ici.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>octet %1</translation>
    </message>
    <message>
        <source>The file is cut short or damaged here; what could be read before was counted.</source>
        <translation>Le fichier est tronqué ou endommagé ici&#xa0;; ce qui a pu être lu avant a été compté.</translation>
    </message>
    <message>
        <source>This file lies packed and is larger than 64 MB: unpack it so that it can be read.</source>
        <translation>Ce fichier est compressé et dépasse 64&#xa0;Mo&#xa0;: décompressez-le pour qu’il puisse être lu.</translation>
    </message>
    <message>
        <source>Nothing here is data that Passerelle reads (texts, tables, images, sounds, videos, scientific arrays, and archives of them).</source>
        <translation>Rien ici n’est une donnée que Passerelle sait lire (textes, tableaux, images, sons, vidéos, tableaux scientifiques, et archives de ceux-ci).</translation>
    </message>
    <message>
        <source>An exact count needs the tokenizer&apos;s own file: give it, or the folder of your model that holds it. Every byte was read; the tokens remain an interval.</source>
        <translation>Un compte exact demande le fichier du tokenizer lui-même&#xa0;: donnez-le, ou le dossier de votre modèle qui le contient. Chaque octet a été lu&#xa0;; le nombre de jetons reste un intervalle.</translation>
    </message>
    <message>
        <source>Every text was counted with your tokenizer; the tokens that a program adds around texts are not included.</source>
        <translation>Tous les textes ont été comptés avec votre tokenizer&#xa0;; les jetons qu’un programme ajoute autour des textes ne sont pas compris.</translation>
    </message>
    <message>
        <source>Your tokenizer counted %1 texts drawn by length; the interval holds in 98 cases of 100.</source>
        <translation>Votre tokenizer a compté %1 textes tirés au sort selon leur longueur&#xa0;; l’intervalle est juste dans 98 cas sur 100.</translation>
    </message>
    <message>
        <source>The texts are short: packing several in each sequence of 4,096 tokens makes a training %1 times shorter than one text a sequence.</source>
        <translation>Les textes sont courts&#xa0;: en regrouper plusieurs dans chaque séquence de 4&#xa0;096 jetons rend un entraînement %1 fois plus court qu’avec un texte par séquence.</translation>
    </message>
    <message>
        <source>%1 medical images still hold a patient&apos;s name, number or date of birth. Remove them before the data leave your place.</source>
        <translation>%1 images médicales portent encore le nom, le numéro ou la date de naissance d’un patient. Retirez-les avant que les données ne quittent vos locaux.</translation>
    </message>
    <message>
        <source>This image packs its own headers, which is rare and not read; it was left out.</source>
        <translation>Cette image compresse ses propres en-têtes, ce qui est rare et n’est pas lu&#xa0;; elle a été écartée.</translation>
    </message>
    <message>
        <source>Part of this file&apos;s groups is kept in a form that is not read; the figures are those of the rest.</source>
        <translation>Une partie des groupes de ce fichier est conservée sous une forme qui n’est pas lue&#xa0;; les chiffres sont ceux du reste.</translation>
    </message>
    <message>
        <source>The end of this image is missing; part of the picture will be lost.</source>
        <translation>La fin de cette image manque&#xa0;; une partie en sera perdue.</translation>
    </message>
    <message>
        <source>The header of this image is damaged or cut short; it was left out.</source>
        <translation>L’en-tête de cette image est endommagé ou tronqué&#xa0;; elle a été écartée.</translation>
    </message>
    <message>
        <source>This file is shorter than it announces: its end is missing.</source>
        <translation>Ce fichier est plus court que ce qu’il annonce&#xa0;: il en manque la fin.</translation>
    </message>
    <message>
        <source>The headers of this file do not say how long it plays; it adds nothing to the hours.</source>
        <translation>Les en-têtes de ce fichier ne disent pas combien de temps il dure&#xa0;; il n’ajoute rien aux heures.</translation>
    </message>
    <message>
        <source>Part of the arrays that the header announces is missing.</source>
        <translation>Une partie des tableaux annoncés par l’en-tête manque.</translation>
    </message>
    <message>
        <source>This array holds Python objects, which cannot be read without running them; it was left out.</source>
        <translation>Ce tableau contient des objets Python, qui ne peuvent pas être lus sans être exécutés&#xa0;; il a été écarté.</translation>
    </message>
    <message>
        <source>Part of the array that the header announces is missing.</source>
        <translation>Une partie du tableau annoncé par l’en-tête manque.</translation>
    </message>
    <message>
        <source>The footer of this Parquet file is damaged or cut short, so nothing of it can be read.</source>
        <translation>Le pied de ce fichier Parquet est endommagé ou tronqué&#xa0;: rien ne peut donc en être lu.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Téléchargez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>This Parquet file is encrypted.</source>
        <translation>Ce fichier Parquet est chiffré.</translation>
    </message>
    <message>
        <source>Write it again without encryption, on a machine of yours.</source>
        <translation>Réécrivez-le sans chiffrement, sur une machine à vous.</translation>
    </message>
    <message>
        <source>The footer of this Parquet file is above 64 MB.</source>
        <translation>Le pied de ce fichier Parquet dépasse 64&#xa0;Mo.</translation>
    </message>
    <message>
        <source>Part of the volume that the header announces is missing.</source>
        <translation>Il manque une partie du volume annoncé par l’en-tête.</translation>
    </message>
    <message>
        <source>Part of the points that the header announces is missing.</source>
        <translation>Il manque une partie des points annoncés par l’en-tête.</translation>
    </message>
    <message>
        <source>The packed data end too early: the file is cut short. What came before was read. Fetch the file again.</source>
        <translation>Les données compressées s’arrêtent trop tôt&#xa0;: le fichier est tronqué. Ce qui précède a été lu. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The packed data are damaged from here on. What came before was read. Fetch the file again.</source>
        <translation>Les données compressées sont endommagées à partir d’ici. Ce qui précède a été lu. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>This file unpacks to more than a hundred times its size, as an attack would. Reading stopped there.</source>
        <translation>Une fois décompressé, ce fichier dépasse cent fois sa taille, comme le ferait une attaque. La lecture s’est arrêtée là.</translation>
    </message>
    <message>
        <source>The header of this film is damaged or cut short; it was left out.</source>
        <translation>L’en-tête de ce film est endommagé ou tronqué&#xa0;; le film a été laissé de côté.</translation>
    </message>
    <message>
        <source>The header of this film is damaged.</source>
        <translation>L’en-tête de ce film est endommagé.</translation>
    </message>
    <message>
        <source>Duplicates were looked for among %1 different samples only: there may be more.</source>
        <translation>Les doublons n’ont été cherchés que parmi %1 échantillons différents&#xa0;: il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>Languages were recognised in %1 of %2 texts, drawn by length; everything else was counted in all of them.</source>
        <translation>Les langues ont été reconnues dans %1 textes sur %2, tirés selon leur longueur&#xa0;; tout le reste a été compté dans tous.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 in %2 files so far; the files are still being counted</source>
        <translation>%1 dans %2 fichiers jusqu’ici&#xa0;; les fichiers sont encore en cours de décompte</translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4 files</source>
        <translation>%1 sur %2, %3 fichiers sur %4</translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4 files, about %5 left</source>
        <translation>%1 sur %2, %3 fichiers sur %4, encore %5 environ</translation>
    </message>
    <message>
        <source>Read the same data again to go on from there.</source>
        <translation>Lisez à nouveau les mêmes données pour continuer de là.</translation>
    </message>
</context>
<context>
    <name>DatasetRows</name>
    <message>
        <source>Tokens (pieces of words)</source>
        <translation>Jetons (morceaux de mots)</translation>
    </message>
    <message>
        <source>Counted one by one</source>
        <translation>Comptés un par un</translation>
    </message>
    <message>
        <source>Estimated from the bytes and languages: %1 to %2</source>
        <translation>Estimés d’après les octets et les langues&#xa0;: %1 à %2</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2&#xa0;%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>%1 on average, %2 the longest</source>
        <translation>%1 en moyenne, %2 pour le plus long</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Recognised from the text</source>
        <translation>Reconnues d’après le texte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Repeated samples</source>
        <translation>Échantillons répétés</translation>
    </message>
    <message>
        <source>Removing them saves hours and improves the result</source>
        <translation>Les retirer fait gagner des heures et améliore le résultat</translation>
    </message>
    <message>
        <source>Empty samples</source>
        <translation>Échantillons vides</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Found beside the files</source>
        <translation>Trouvée à côté des fichiers</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>There is no preset named “%1”.</source>
        <translation>Aucun modèle connu ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>List the presets with: passerelle-cli catalogue list presets</source>
        <translation>Listez les modèles connus avec&#xa0;: passerelle-cli catalogue list presets</translation>
    </message>
    <message>
        <source>Exactly one of these keys is needed here: %1.</source>
        <translation>Il faut ici exactement une de ces clés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 tokens in one pass over the data, between %2 and %3.</source>
        <translation>%1 jetons par passage sur les données, entre %2 et %3.</translation>
    </message>
    <message>
        <source>Counted from the bytes of the files by the language of each text.</source>
        <translation>Compté d’après les octets des fichiers, selon la langue de chaque texte.</translation>
    </message>
    <message>
        <source>The amount of data is given twice: as a path and as a number.</source>
        <translation>La quantité de données est donnée deux fois&#xa0;: par un chemin et par un nombre.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Gardez l’un des deux.</translation>
    </message>
    <message>
        <source>One of these keys is needed here: %1.</source>
        <translation>Il faut ici une de ces clés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” describes a sample, but “samples” is missing.</source>
        <translation>«&#xa0;%1&#xa0;» décrit un échantillon, mais «&#xa0;samples&#xa0;» manque.</translation>
    </message>
    <message>
        <source>Start the document with &quot;schema&quot;: &quot;%1&quot;.</source>
        <translation>Commencez le document par &quot;schema&quot;: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>This is a “%1” document, not a workload that this version reads.</source>
        <translation>Ce document est de type «&#xa0;%1&#xa0;», et non un travail que cette version sait lire.</translation>
    </message>
    <message>
        <source>The document does not say what it is.</source>
        <translation>Le document ne dit pas ce qu’il est.</translation>
    </message>
    <message>
        <source>Kind of work: %1.</source>
        <translation>Type de travail&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The model is missing.</source>
        <translation>Il manque le modèle.</translation>
    </message>
    <message>
        <source>Add &quot;model&quot;: {&quot;preset&quot;: …}, a path or an architecture.</source>
        <translation>Ajoutez &quot;model&quot;: {&quot;preset&quot;: …}, un chemin ou une architecture.</translation>
    </message>
    <message>
        <source>A workload document is one JSON object.</source>
        <translation>Un document de travail est un seul objet JSON.</translation>
    </message>
    <message>
        <source>a text between quotation marks</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <source>The text of “%1” is empty.</source>
        <translation>Le texte de «&#xa0;%1&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>Write a value, or leave the key out.</source>
        <translation>Écrivez une valeur, ou supprimez la clé.</translation>
    </message>
    <message>
        <source>The text of “%1” is longer than %2 characters.</source>
        <translation>Le texte de «&#xa0;%1&#xa0;» dépasse %2 caractères.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>“%1” is %2; it must be above %3 and at most %4.</source>
        <translation>«&#xa0;%1&#xa0;» vaut %2&#xa0;; il doit être supérieur à %3 et au plus égal à %4.</translation>
    </message>
    <message>
        <source>“%1” is %2; it must be at least %3 and at most %4.</source>
        <translation>«&#xa0;%1&#xa0;» vaut %2&#xa0;; il doit être au moins égal à %3 et au plus égal à %4.</translation>
    </message>
    <message>
        <source>Correct the value, or leave the key out to let the program choose.</source>
        <translation>Corrigez la valeur, ou supprimez la clé pour laisser le programme choisir.</translation>
    </message>
    <message>
        <source>“%1” is %2; it must be a whole number.</source>
        <translation>«&#xa0;%1&#xa0;» vaut %2&#xa0;; ce doit être un nombre entier.</translation>
    </message>
    <message>
        <source>an object between braces</source>
        <translation>un objet entre accolades</translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Utilisez l’une de ces valeurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>«&#xa0;%1&#xa0;» doit être %2.</translation>
    </message>
    <message>
        <source>The key “%1” is not known.</source>
        <translation>La clé «&#xa0;%1&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>The keys of this place are: %1.</source>
        <translation>Les clés possibles ici sont&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>“%1” is not a date and time such as 2026-11-21T10:00:00Z.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date et une heure comme 2026-11-21T10:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” is not a key such as company.legal_name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une clé comme company.legal_name.</translation>
    </message>
    <message>
        <source>“%1” must be a path.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un chemin.</translation>
    </message>
    <message>
        <source>This is not a dossier that this version reads.</source>
        <translation>Ce n’est pas un dossier que cette version sait lire.</translation>
    </message>
    <message>
        <source>Start the document with &quot;schema&quot;: &quot;%1&quot;.</source>
        <translation>Commencez le document par &quot;schema&quot;: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A dossier is one JSON object.</source>
        <translation>Un dossier est un seul objet JSON.</translation>
    </message>
    <message>
        <source>The dossier cannot be written there.</source>
        <translation>Le dossier ne peut pas être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>Choose a folder where you may write, with space left.</source>
        <translation>Choisissez un emplacement où vous pouvez écrire, avec de la place libre.</translation>
    </message>
    <message>
        <source>This must be a list of at most %1 entries.</source>
        <translation>Il faut ici une liste d’au plus %1 éléments.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Il faut ici un texte.</translation>
    </message>
    <message>
        <source>A tag is a text of at most %1 characters, given once.</source>
        <translation>Une étiquette est un texte d’au plus %1 caractères, donné une fois.</translation>
    </message>
    <message>
        <source>“%1” is not the identity of a dossier.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’identité d’un dossier.</translation>
    </message>
    <message>
        <source>A dossier needs a name of at most %1 characters.</source>
        <translation>Un dossier a besoin d’un nom d’au plus %1 caractères.</translation>
    </message>
    <message>
        <source>The facts of the dossier are missing.</source>
        <translation>Les faits du dossier manquent.</translation>
    </message>
    <message>
        <source>If it comes from a newer Passerelle, install that version.</source>
        <translation>S’il vient d’une version plus récente de Passerelle, installez-la.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Check its name and your right to read it.</source>
        <translation>Vérifiez son nom et votre droit de le lire.</translation>
    </message>
    <message>
        <source>This file is larger than any dossier (%1 MB at most).</source>
        <translation>Ce fichier est plus grand qu’aucun dossier (%1 Mo au plus).</translation>
    </message>
    <message>
        <source>This dossier is sealed with a password.</source>
        <translation>Ce dossier est scellé par un mot de passe.</translation>
    </message>
    <message>
        <source>Ask the person who sent it for the password.</source>
        <translation>Demandez le mot de passe à la personne qui l’a envoyé.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the smallest number that meets the deadline of %1</source>
        <translation>le plus petit nombre qui respecte l’échéance de %1</translation>
    </message>
    <message>
        <source>the smallest number that finishes within %1, without wasting GPUs</source>
        <translation>le plus petit nombre qui finit en %1 sans gaspiller de GPU</translation>
    </message>
    <message>
        <source>the fastest possible here; the deadline of %1 is missed</source>
        <translation>le plus rapide possible ici&#xa0;; l’échéance de %1 est manquée</translation>
    </message>
    <message>
        <source>Number of GPUs: %1</source>
        <translation>Nombre de GPU&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sequence length: %1 tokens</source>
        <translation>Longueur de séquence&#xa0;: %1 jetons</translation>
    </message>
    <message>
        <source>the model&apos;s longest context, capped at what such projects use</source>
        <translation>le plus long contexte du modèle, plafonné à ce que de tels projets utilisent</translation>
    </message>
    <message>
        <source>Short samples are packed together to fill the sequence</source>
        <translation>Les échantillons courts sont regroupés pour remplir la séquence</translation>
    </message>
    <message>
        <source>packing is worth up to three times the speed in fine-tuning</source>
        <translation>ce regroupement fait gagner jusqu’à un facteur trois en affinage</translation>
    </message>
    <message>
        <source>The amount of data is unknown. Enter the number of tokens or samples.</source>
        <translation>La quantité de données est inconnue. Indiquez le nombre de jetons ou d’échantillons.</translation>
    </message>
    <message>
        <source>the stack moves real runs more than the GPU does</source>
        <translation>la pile logicielle change les durées réelles plus que le GPU</translation>
    </message>
    <message>
        <source>Adapter rank: 16</source>
        <translation>Rang des adaptateurs&#xa0;: 16</translation>
    </message>
    <message>
        <source>Recomputation of activations: whatever is fastest among what fits</source>
        <translation>Recalcul des activations&#xa0;: le plus rapide parmi ce qui tient en mémoire</translation>
    </message>
    <message>
        <source>Prompt: %1 tokens</source>
        <translation>Question&#xa0;: %1 jetons</translation>
    </message>
    <message>
        <source>Answer: %1 tokens</source>
        <translation>Réponse&#xa0;: %1 jetons</translation>
    </message>
    <message>
        <source>Boosted trees and other tabular models do not follow a GPU&apos;s arithmetic. Measure a pilot on a sample of your data.</source>
        <translation>Les arbres boostés et les autres modèles tabulaires ne suivent pas l’arithmétique d’un GPU. Mesurez un essai sur un échantillon de vos données.</translation>
    </message>
    <message>
        <source>Neither the layers, the parameters nor the cost of a sample are known. Give a model file, a preset or the cost of one forward pass.</source>
        <translation>On ne connaît ni les couches, ni les paramètres, ni le coût d’un échantillon. Donnez un fichier de modèle, un modèle connu ou le coût d’un passage avant.</translation>
    </message>
    <message>
        <source>This GPU has no 8-bit floating-point unit. Choose bf16.</source>
        <translation>Ce GPU n’a pas d’unité flottante 8 bits. Choisissez bf16.</translation>
    </message>
    <message>
        <source>This GPU has no bf16 unit. Choose fp16 with loss scaling.</source>
        <translation>Ce GPU n’a pas d’unité bf16. Choisissez fp16 avec mise à l’échelle de la perte.</translation>
    </message>
    <message>
        <source>Precision: fp16 with loss scaling, for this GPU has no bf16</source>
        <translation>Précision&#xa0;: fp16 avec mise à l’échelle de la perte, car ce GPU n’a pas de bf16</translation>
    </message>
    <message>
        <source>Precision: bf16</source>
        <translation>Précision&#xa0;: bf16</translation>
    </message>
    <message>
        <source>GPUs in a node: %1, for the number is not published</source>
        <translation>GPU par nœud&#xa0;: %1, car le nombre n’est pas publié</translation>
    </message>
    <message>
        <source>Memory bandwidth of this GPU: assumed from its generation, not published</source>
        <translation>Bande passante mémoire de ce GPU&#xa0;: supposée d’après sa génération, non publiée</translation>
    </message>
    <message>
        <source>16-bit speed of this GPU: assumed from its memory bandwidth, not published</source>
        <translation>Vitesse 16 bits de ce GPU&#xa0;: supposée d’après sa bande passante mémoire, non publiée</translation>
    </message>
    <message>
        <source>The best layout needs %1 on each GPU, which has %2. More GPUs, QLoRA, a shorter sequence or a GPU with more memory would help.</source>
        <translation>La meilleure répartition demande %1 sur chaque GPU, qui dispose de %2. Davantage de GPU, QLoRA, une séquence plus courte ou un GPU avec plus de mémoire aiderait.</translation>
    </message>
    <message>
        <source>One job here holds at most %1 GPUs.</source>
        <translation>Un calcul dispose ici de %1 GPU au plus.</translation>
    </message>
    <message>
        <source>The speed of this GPU is not published: no honest figure can be computed.</source>
        <translation>La vitesse de ce GPU n’est pas publiée&#xa0;: aucun chiffre honnête ne peut être calculé.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Arithmetic of the run</source>
        <translation>Arithmétique du calcul</translation>
    </message>
    <message>
        <source>arithmetic of a sample × samples</source>
        <translation>arithmétique d’un échantillon × échantillons</translation>
    </message>
    <message>
        <source>Samples, all passes</source>
        <translation>Échantillons, tous passages compris</translation>
    </message>
    <message>
        <source>Arithmetic of a sample, forward and backward</source>
        <translation>Arithmétique d’un échantillon, avant et arrière</translation>
    </message>
    <message>
        <source>3 × forward; 2 × forward with adapters</source>
        <translation>3 × avant&#xa0;; 2 × avant avec des adaptateurs</translation>
    </message>
    <message>
        <source>Parameters in matrix products</source>
        <translation>Paramètres des produits de matrices</translation>
    </message>
    <message>
        <source>One optimiser step</source>
        <translation>Un pas d’optimisation</translation>
    </message>
    <message>
        <source>sum of its parts</source>
        <translation>somme de ses parties</translation>
    </message>
    <message>
        <source>Matrix products and attention</source>
        <translation>Produits de matrices et attention</translation>
    </message>
    <message>
        <source>arithmetic / (best product&apos;s rate × share for the shape), or bytes / bandwidth</source>
        <translation>arithmétique / (débit du meilleur produit × part selon la forme), ou octets / bande passante</translation>
    </message>
    <message>
        <source>Normalisation, activation, loss</source>
        <translation>Normalisation, activation, perte</translation>
    </message>
    <message>
        <source>bytes × passes / (bandwidth × reach)</source>
        <translation>octets × passages / (bande passante × part atteinte)</translation>
    </message>
    <message>
        <source>Exchanges between GPUs that nothing hides</source>
        <translation>Échanges entre GPU que rien ne masque</translation>
    </message>
    <message>
        <source>latency × steps + bytes / (bandwidth × reach of the fabric)</source>
        <translation>latence × étapes + octets / (bande passante × part atteinte du réseau)</translation>
    </message>
    <message>
        <source>Pipeline stages waiting</source>
        <translation>Étages du pipeline en attente</translation>
    </message>
    <message>
        <source>(stages − 1) × time of a stage</source>
        <translation>(étages − 1) × durée d’un étage</translation>
    </message>
    <message>
        <source>Host and input</source>
        <translation>Hôte et lecture des données</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>bytes of states / (bandwidth × reach)</source>
        <translation>octets des états / (bande passante × part atteinte)</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU</source>
        <translation>Mémoire du GPU le plus chargé</translation>
    </message>
    <message>
        <source>sum of its parts; reserved memory, as the driver sees it</source>
        <translation>somme de ses parties&#xa0;; mémoire réservée, telle que la voit le pilote</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Optimiser states</source>
        <translation>États de l’optimiseur</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Workspace, logits, buffers, framework</source>
        <translation>Espace de travail, logits, tampons, bibliothèque</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Clés et valeurs</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>What one GPU gives</source>
        <translation>Ce que donne un GPU</translation>
    </message>
    <message>
        <source>dense peak × share that the best product reaches</source>
        <translation>pic dense × part qu’atteint le meilleur produit</translation>
    </message>
    <message>
        <source>measured best matrix product, stas00/ml-engineering</source>
        <translation>meilleur produit de matrices mesuré, stas00/ml-engineering</translation>
    </message>
    <message>
        <source>the generation&apos;s ceiling, calibration</source>
        <translation>plafond de la génération, calibration</translation>
    </message>
    <message>
        <source>Dense peak</source>
        <translation>Pic dense</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>fiche technique</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Bande passante mémoire</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Le calcul</translation>
    </message>
    <message>
        <source>steps × time of a step × GPUs × overhead of a run</source>
        <translation>pas × durée d’un pas × GPU × surcoût d’un calcul</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Le projet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>GPU-hours × price, whole billing steps</source>
        <translation>heures GPU × prix, par pas de facturation entiers</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>GPU-hours × (power drawn by GPU and host) × PUE</source>
        <translation>heures GPU × (puissance du GPU et de l’hôte) × PUE</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>energy × carbon intensity of the grid, location based</source>
        <translation>énergie × intensité carbone du réseau, selon le lieu</translation>
    </message>
    <message>
        <source>Figures of the GPU %1</source>
        <translation>Caractéristiques du GPU %1</translation>
    </message>
    <message>
        <source>Price of the offer</source>
        <translation>Prix de l’offre</translation>
    </message>
    <message>
        <source>Facts of the machine</source>
        <translation>Caractéristiques de la machine</translation>
    </message>
    <message>
        <source>Data centre overhead (PUE)</source>
        <translation>Surcoût du centre de calcul (PUE)</translation>
    </message>
    <message>
        <source>Carbon intensity of the grid</source>
        <translation>Intensité carbone du réseau électrique</translation>
    </message>
    <message>
        <source>Calibration of the estimator</source>
        <translation>Calibration de l’estimateur</translation>
    </message>
    <message>
        <source>Power limit of the GPU: %1 W, for none is published</source>
        <translation>Limite de puissance du GPU&#xa0;: %1 W, faute de valeur publiée</translation>
    </message>
    <message>
        <source>Data centre overhead (PUE): %1, for none is published</source>
        <translation>Surcoût du centre de calcul (PUE)&#xa0;: %1, faute de valeur publiée</translation>
    </message>
    <message>
        <source>Electricity: the European mix, for the site&apos;s is not known</source>
        <translation>Électricité&#xa0;: le mix européen, car celui du site n’est pas connu</translation>
    </message>
    <message>
        <source>No amount of work can be formed from this description.</source>
        <translation>Aucune quantité de travail ne peut être formée d’après cette description.</translation>
    </message>
    <message>
        <source>The model and its cache do not fit in one node of this GPU. Fewer bits a weight or a GPU with more memory would help.</source>
        <translation>Le modèle et son cache ne tiennent pas dans un nœud de ce GPU. Moins de bits par poids ou un GPU avec plus de mémoire aiderait.</translation>
    </message>
    <message>
        <source>This load needs %1 GPUs; one job here holds at most %2.</source>
        <translation>Cette charge demande %1 GPU&#xa0;; un calcul en dispose ici de %2 au plus.</translation>
    </message>
    <message>
        <source>Hours, energy and cost are those of one month of service</source>
        <translation>Les heures, l’énergie et le coût sont ceux d’un mois de service</translation>
    </message>
    <message>
        <source>This partition has no GPU, or its GPU is not published.</source>
        <translation>Cette partition n’a pas de GPU, ou son GPU n’est pas publié.</translation>
    </message>
    <message>
        <source>The GPU %1 is not in the catalogue.</source>
        <translation>Le GPU %1 ne figure pas au catalogue.</translation>
    </message>
    <message>
        <source>No price is stored for this offer.</source>
        <translation>Aucun prix n’est enregistré pour cette offre.</translation>
    </message>
    <message>
        <source>The GPU of this offer is not in the catalogue.</source>
        <translation>Le GPU de cette offre ne figure pas au catalogue.</translation>
    </message>
    <message>
        <source>The partitions of this machine are not published.</source>
        <translation>Les partitions de cette machine ne sont pas publiées.</translation>
    </message>
    <message>
        <source>This file holds no list of published measurements.</source>
        <translation>Ce fichier ne contient pas de liste de mesures publiées.</translation>
    </message>
    <message>
        <source>Give a table such as training_runs.json or throughput.json.</source>
        <translation>Donnez une table comme training_runs.json ou throughput.json.</translation>
    </message>
    <message>
        <source>The GPU %1 is not in the catalogue and the object does not describe it.</source>
        <translation>Le GPU %1 ne figure pas au catalogue et l’objet ne le décrit pas.</translation>
    </message>
    <message>
        <source>Storage of %1 GB is not in the cost: the provider&apos;s price is not known</source>
        <translation>Le stockage de %1&#xa0;Go n’est pas compris dans le coût&#xa0;: le prix du fournisseur n’est pas connu</translation>
    </message>
    <message>
        <source>The price is that of the GPU alone: processors and memory are billed on top, and are not in the cost</source>
        <translation>Le prix est celui du GPU seul&#xa0;: les processeurs et la mémoire sont facturés en plus, et ne sont pas compris dans le coût</translation>
    </message>
    <message>
        <source>The deadline of %1 sets the number of GPUs.</source>
        <translation>L’échéance de %1 fixe le nombre de GPU.</translation>
    </message>
    <message>
        <source>the smallest number that meets the deadline of %1; over the budget</source>
        <translation>le plus petit nombre qui respecte l’échéance de %1&#xa0;; au-delà du budget</translation>
    </message>
    <message>
        <source>The budget binds: within the deadline the project costs at least %1 here.</source>
        <translation>Le budget est la limite&#xa0;: dans le délai fixé, le projet coûte ici au moins %1.</translation>
    </message>
    <message>
        <source>The deadline of %1 is missed: the run takes at least %2 here.</source>
        <translation>L’échéance de %1 est manquée&#xa0;: le calcul prend ici au moins %2.</translation>
    </message>
    <message>
        <source>the cheapest number; over the budget</source>
        <translation>le nombre le moins cher&#xa0;; au-delà du budget</translation>
    </message>
    <message>
        <source>The budget binds: the project costs at least %1 here.</source>
        <translation>Le budget est la limite&#xa0;: le projet coûte ici au moins %1.</translation>
    </message>
    <message>
        <source>The budget sets the number of GPUs.</source>
        <translation>Le budget fixe le nombre de GPU.</translation>
    </message>
    <message>
        <source>Memory sets the number of GPUs: %1 do not hold the job.</source>
        <translation>La mémoire fixe le nombre de GPU&#xa0;: le calcul ne tient pas dans %1.</translation>
    </message>
    <message>
        <source>otherwise %1 % to %2 % GPU-hours for the project</source>
        <translation>sinon %1&#xa0;% à %2&#xa0;% d’heures GPU pour le projet</translation>
    </message>
    <message>
        <source>A GPU of this job draws %1 % of its power limit; its host and network %2 W</source>
        <translation>Un GPU de ce calcul consomme %1&#xa0;% de sa limite de puissance&#xa0;; son hôte et son réseau, %2&#xa0;W</translation>
    </message>
    <message>
        <source>published power of whole systems for each GPU: about 400 W (A100), 580 W (H100), 690 W (H200)</source>
        <translation>puissance publiée de systèmes entiers, par GPU&#xa0;: environ 400&#xa0;W (A100), 580&#xa0;W (H100), 690&#xa0;W (H200)</translation>
    </message>
    <message>
        <source>Samples in a step: %1</source>
        <translation>Échantillons par pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>what such projects use, a sample for each replica at least</source>
        <translation>ce qu’utilisent de tels projets, au moins un échantillon par réplique</translation>
    </message>
    <message>
        <source>The optimiser&apos;s states lie in the host&apos;s memory, for nothing else fits</source>
        <translation>Les états de l’optimiseur sont dans la mémoire de l’hôte, car rien d’autre ne tient</translation>
    </message>
    <message>
        <source>it must have room for them; more GPUs or an 8-bit optimiser avoid it</source>
        <translation>elle doit avoir la place de les contenir&#xa0;; plus de GPU ou un optimiseur 8&#xa0;bits l’évitent</translation>
    </message>
    <message>
        <source>the run + everything computed beside it</source>
        <translation>le calcul + tout ce qui est calculé à côté</translation>
    </message>
    <message>
        <source>The request to write on the form</source>
        <translation>La demande à inscrire sur le formulaire</translation>
    </message>
    <message>
        <source>the project + a reserve</source>
        <translation>le projet + une réserve</translation>
    </message>
    <message>
        <source>Price of storage</source>
        <translation>Prix du stockage</translation>
    </message>
    <message>
        <source>Start-up credits</source>
        <translation>Crédits pour jeunes entreprises</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>months × monthly price, cheaper than by the hour; set-up fee included</source>
        <translation>mois × prix mensuel, moins cher qu’à l’heure&#xa0;; frais de mise en service compris</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>data, checkpoints and result × months × price</source>
        <translation>données, sauvegardes et résultat × mois × prix</translation>
    </message>
    <message>
        <source>Taking the result out</source>
        <translation>Sortie du résultat</translation>
    </message>
    <message>
        <source>size of the result × price of outgoing data</source>
        <translation>taille du résultat × prix des données sortantes</translation>
    </message>
    <message>
        <source>A whole month of these instances</source>
        <translation>Un mois entier de ces instances</translation>
    </message>
    <message>
        <source>730 hours, or the monthly price if lower</source>
        <translation>730&#xa0;heures, ou le prix mensuel s’il est plus bas</translation>
    </message>
    <message>
        <source>Start-up credits of this provider, at most</source>
        <translation>Crédits de ce fournisseur pour jeunes entreprises, au plus</translation>
    </message>
    <message>
        <source>not taken off: the provider decides</source>
        <translation>non déduits&#xa0;: le fournisseur décide</translation>
    </message>
    <message>
        <source>Drawn by one GPU</source>
        <translation>Consommé par un GPU</translation>
    </message>
    <message>
        <source>power limit × (0.85 while computing, 0.65 while moving memory, 0.35 while waiting)</source>
        <translation>limite de puissance × (0,85 en calcul&#xa0;; 0,65 en transfert mémoire&#xa0;; 0,35 en attente)</translation>
    </message>
    <message>
        <source>Host, for each GPU</source>
        <translation>Hôte, par GPU</translation>
    </message>
    <message>
        <source>Network, for each GPU</source>
        <translation>Réseau, par GPU</translation>
    </message>
    <message>
        <source>The same, direct emissions of power stations only</source>
        <translation>De même, émissions directes des centrales seulement</translation>
    </message>
    <message>
        <source>energy × direct emissions of the grid</source>
        <translation>énergie × émissions directes du réseau électrique</translation>
    </message>
    <message>
        <source>Making the hardware, not counted above</source>
        <translation>Fabrication du matériel, non comptée ci-dessus</translation>
    </message>
    <message>
        <source>10 g for each GPU-hour</source>
        <translation>10&#xa0;g par heure GPU</translation>
    </message>
    <message>
        <source>11.2 t for 1.08 million GPU-hours of BLOOM (arXiv:2211.02001)</source>
        <translation>11,2&#xa0;t pour 1,08&#xa0;million d’heures GPU de BLOOM (arXiv:2211.02001)</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>data + checkpoints kept + result</source>
        <translation>données + sauvegardes conservées + résultat</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>One checkpoint</source>
        <translation>Une sauvegarde</translation>
    </message>
    <message>
        <source>weights and optimiser states of what learns</source>
        <translation>poids et états de l’optimiseur de ce qui apprend</translation>
    </message>
    <message>
        <source>ZeRO, arXiv:1910.02054, section 3.1</source>
        <translation>ZeRO, arXiv:1910.02054, section 3.1</translation>
    </message>
    <message>
        <source>Between two checkpoints</source>
        <translation>Entre deux sauvegardes</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Sauvegardes conservées</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Requests a second it can answer</source>
        <translation>Requêtes par seconde auxquelles il peut répondre</translation>
    </message>
    <message>
        <source>groups × requests a second of one group</source>
        <translation>groupes × requêtes par seconde d’un groupe</translation>
    </message>
    <message>
        <source>Copies of the model</source>
        <translation>Copies du modèle</translation>
    </message>
    <message>
        <source>GPUs for each copy</source>
        <translation>GPU par copie</translation>
    </message>
    <message>
        <source>Requests a second asked for</source>
        <translation>Requêtes par seconde demandées</translation>
    </message>
    <message>
        <source>Requests at once in one copy</source>
        <translation>Requêtes simultanées dans une copie</translation>
    </message>
    <message>
        <source>requests a second × time in the copy</source>
        <translation>requêtes par seconde × temps dans la copie</translation>
    </message>
    <message>
        <source>First token, mean</source>
        <translation>Premier jeton, en moyenne</translation>
    </message>
    <message>
        <source>waiting + prompt + one step</source>
        <translation>attente + invite + un pas</translation>
    </message>
    <message>
        <source>First token, 95 in 100 below</source>
        <translation>Premier jeton, 95 fois sur 100 en dessous</translation>
    </message>
    <message>
        <source>queue with constant service (M/D/c): half the wait of Erlang C</source>
        <translation>file d’attente à service constant (M/D/c)&#xa0;: moitié de l’attente d’Erlang C</translation>
    </message>
    <message>
        <source>Each further token</source>
        <translation>Chaque jeton suivant</translation>
    </message>
    <message>
        <source>Waiting before each job of a shared machine: %1 h (%2 to %3)</source>
        <translation>Attente avant chaque calcul sur une machine partagée&#xa0;: %1&#xa0;h (%2 à %3)</translation>
    </message>
    <message>
        <source>rule of thumb, for no site publishes it; counted in days, not in GPU-hours</source>
        <translation>règle empirique, car aucun site ne la publie&#xa0;; comptée en jours, pas en heures GPU</translation>
    </message>
    <message>
        <source>Steady training</source>
        <translation>Entraînement en régime stable</translation>
    </message>
    <message>
        <source>steps × time of a step × GPUs</source>
        <translation>pas × durée d’un pas × GPU</translation>
    </message>
    <message>
        <source>Failures: work done twice, restarts</source>
        <translation>Pannes&#xa0;: travail refait, redémarrages</translation>
    </message>
    <message>
        <source>failures an hour and GPU × GPUs × (half the time between checkpoints + restart)</source>
        <translation>pannes par heure et par GPU × GPU × (moitié du temps entre deux sauvegardes + redémarrage)</translation>
    </message>
    <message>
        <source>Writing checkpoints</source>
        <translation>Écriture des sauvegardes</translation>
    </message>
    <message>
        <source>time to write one / time between two</source>
        <translation>temps d’écriture d’une sauvegarde / temps entre deux</translation>
    </message>
    <message>
        <source>Evaluation during the run</source>
        <translation>Évaluation pendant le calcul</translation>
    </message>
    <message>
        <source>share of the steady time</source>
        <translation>part du temps en régime stable</translation>
    </message>
    <message>
        <source>Starts, pauses, slow nodes</source>
        <translation>Démarrages, pauses, nœuds lents</translation>
    </message>
    <message>
        <source>what published runs paid beyond their steady hours and the lines above</source>
        <translation>ce que des calculs publiés ont payé au-delà de leurs heures en régime stable et des lignes ci-dessus</translation>
    </message>
    <message>
        <source>Failures take %1 % of the run on these GPUs (%2 to %3)</source>
        <translation>Les pannes prennent %1&#xa0;% du calcul sur ces GPU (%2 à %3)</translation>
    </message>
    <message>
        <source>419 interruptions in 54 days on 16,384 H100 (Llama 3, arXiv:2407.21783); two clusters of A100 (arXiv:2410.21680)</source>
        <translation>419&#xa0;interruptions en 54&#xa0;jours sur 16&#xa0;384&#xa0;H100 (Llama&#xa0;3, arXiv:2407.21783)&#xa0;; deux grappes d’A100 (arXiv:2410.21680)</translation>
    </message>
    <message>
        <source>Evaluation takes %1 % of the run (%2 to %3)</source>
        <translation>L’évaluation prend %1&#xa0;% du calcul (%2 à %3)</translation>
    </message>
    <message>
        <source>published training logs: 6 % at the median for evaluation, checkpoints and restarts together</source>
        <translation>journaux d’entraînement publiés&#xa0;: 6&#xa0;% en médiane pour l’évaluation, les sauvegardes et les redémarrages réunis</translation>
    </message>
    <message>
        <source>Writing checkpoints takes %1 % of the run (%2 to %3)</source>
        <translation>L’écriture des sauvegardes prend %1&#xa0;% du calcul (%2 à %3)</translation>
    </message>
    <message>
        <source>0.65 GB/s from each node (arXiv:2605.09370); nothing where the software writes while it trains</source>
        <translation>0,65&#xa0;Go/s depuis chaque nœud (arXiv:2605.09370)&#xa0;; rien si le logiciel écrit pendant l’entraînement</translation>
    </message>
    <message>
        <source>Starts, pauses and slow nodes take %1 % of the run</source>
        <translation>Départs, pauses et nœuds lents prennent %1&#xa0;% du calcul</translation>
    </message>
    <message>
        <source>paid over steady hours of published runs, calibration</source>
        <translation>surcroît par rapport aux heures régulières de calculs publiés, calibration</translation>
    </message>
    <message>
        <source>Trials: hyper-parameters, comparisons</source>
        <translation>Essais&#xa0;: hyperparamètres, comparaisons</translation>
    </message>
    <message>
        <source>Trials take %1 times the final run (%2 to %3)</source>
        <translation>Les essais prennent %1&#xa0;fois le calcul final (%2 à %3)</translation>
    </message>
    <message>
        <source>Debugging and failed starts</source>
        <translation>Mise au point et démarrages manqués</translation>
    </message>
    <message>
        <source>Debugging and failed starts take %1 times the final run (%2 to %3)</source>
        <translation>La mise au point et les démarrages manqués prennent %1&#xa0;fois le calcul final (%2 à %3)</translation>
    </message>
    <message>
        <source>Preparing the data on GPUs</source>
        <translation>Préparation des données sur GPU</translation>
    </message>
    <message>
        <source>Preparing the data takes %1 times the final run (%2 to %3)</source>
        <translation>La préparation des données prend %1&#xa0;fois le calcul final (%2 à %3)</translation>
    </message>
    <message>
        <source>Evaluating the results</source>
        <translation>Évaluation des résultats</translation>
    </message>
    <message>
        <source>Evaluating the results takes %1 times the final run (%2 to %3)</source>
        <translation>L’évaluation des résultats prend %1&#xa0;fois le calcul final (%2 à %3)</translation>
    </message>
    <message>
        <source>a multiple of the final run</source>
        <translation>un multiple du calcul final</translation>
    </message>
    <message>
        <source>all runs over the final run: 1.5 for OLMo (arXiv:2503.05804), 5.6 for Olmo 3 with all its variants (arXiv:2605.01158); fine-tuning, whose runs are short, ten times or more</source>
        <translation>tous les calculs rapportés au calcul final&#xa0;: 1,5 pour OLMo (arXiv:2503.05804), 5,6 pour Olmo 3 avec toutes ses variantes (arXiv:2605.01158)&#xa0;; l’affinage, dont les calculs sont courts, dix fois ou plus</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponses aux requêtes</translation>
    </message>
    <message>
        <source>hours × GPUs</source>
        <translation>heures × GPU</translation>
    </message>
    <message>
        <source>Reserve up to nine chances in ten, rounded up</source>
        <translation>Réserve jusqu’à neuf chances sur dix, arrondie au-dessus</translation>
    </message>
    <message>
        <source>upper bound of the project − its middle</source>
        <translation>borne haute du projet − son milieu</translation>
    </message>
    <message>
        <source>A checkpoint of %1 every %2 h</source>
        <translation>Une sauvegarde de %1 toutes les %2&#xa0;h</translation>
    </message>
    <message>
        <source>Young and Daly: √(2 × time to write × time between failures), a quarter of an hour to three hours</source>
        <translation>Young et Daly&#xa0;: √(2 × durée d’écriture × temps entre deux pannes), d’un quart d’heure à trois heures</translation>
    </message>
    <message>
        <source>%1 checkpoints kept, %2 on disk with data and result</source>
        <translation>%1 sauvegardes gardées, %2 sur disque avec les données et le résultat</translation>
    </message>
    <message>
        <source>a damaged checkpoint must not cost the run</source>
        <translation>une sauvegarde endommagée ne doit pas faire perdre le calcul</translation>
    </message>
    <message>
        <source>The load binds: these GPUs answer %1 requests a second, %2 are asked for.</source>
        <translation>La charge est la limite&#xa0;: ces GPU répondent à %1 requêtes par seconde, il en est demandé %2.</translation>
    </message>
    <message>
        <source>The latency target of %1 is missed: 95 in 100 first tokens come within %2.</source>
        <translation>L’objectif de latence de %1 est manqué&#xa0;: 95 premiers jetons sur 100 arrivent en %2 ou moins.</translation>
    </message>
    <message>
        <source>The latency target sets the number of GPUs.</source>
        <translation>L’objectif de latence fixe le nombre de GPU.</translation>
    </message>
    <message>
        <source>The load sets the number of GPUs.</source>
        <translation>La charge fixe le nombre de GPU.</translation>
    </message>
    <message>
        <source>Memory and latency set the number of GPUs: one copy is enough for the load.</source>
        <translation>La mémoire et la latence fixent le nombre de GPU&#xa0;: une seule copie suffit à la charge.</translation>
    </message>
    <message>
        <source>One GPU is enough: it answers %1 requests a second.</source>
        <translation>Un GPU suffit&#xa0;: il répond à %1 requêtes par seconde.</translation>
    </message>
    <message>
        <source>Requests arrive at random, at the same rate all day</source>
        <translation>Les requêtes arrivent au hasard, au même rythme toute la journée</translation>
    </message>
    <message>
        <source>queue M/D/c: half the wait of Erlang C (Tijms 2003); give the rate of the busiest hour</source>
        <translation>file M/D/c&#xa0;: la moitié de l’attente d’Erlang C (Tijms 2003)&#xa0;; donnez le rythme de l’heure la plus chargée</translation>
    </message>
    <message>
        <source>The deadline is missed: no more GPUs may be used here.</source>
        <translation>L’échéance est manquée&#xa0;: on ne peut pas employer plus de GPU ici.</translation>
    </message>
    <message>
        <source>measured peaks differ that much from computed ones; try one step first, or take more GPUs</source>
        <translation>les pics mesurés s’écartent d’autant des pics calculés&#xa0;; essayez d’abord un pas, ou prenez plus de GPU</translation>
    </message>
    <message>
        <source>%1 (between %2 and %3)</source>
        <translation>%1 (entre %2 et %3)</translation>
    </message>
    <message>
        <source>measured peaks differ that much from computed ones; a micro-batch of %1, recomputing activations, fits nine times in ten and takes %2 % longer</source>
        <translation>les pics mesurés s’écartent d’autant des pics calculés&#xa0;; un micro-lot de %1, avec recalcul des activations, tient neuf fois sur dix et prend %2&#xa0;% de temps en plus</translation>
    </message>
    <message>
        <source>measured peaks differ that much from computed ones; a micro-batch of %1 fits nine times in ten and takes %2 % longer</source>
        <translation>les pics mesurés s’écartent d’autant des pics calculés&#xa0;; un micro-lot de %1 tient neuf fois sur dix et prend %2&#xa0;% de temps en plus</translation>
    </message>
    <message>
        <source>The memory may be short: %1 to %2 are needed, and the GPU has %3</source>
        <translation>La mémoire peut manquer&#xa0;: il faut %1 à %2, et le GPU a %3</translation>
    </message>
    <message>
        <source>Software: %1, the usual one for this kind of job, current versions</source>
        <translation>Logiciel&#xa0;: %1, l’usage pour ce type de calcul, en version actuelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>time of a run × runs of the project</source>
        <translation>durée d’un calcul × nombre de calculs du projet</translation>
    </message>
    <message>
        <source>time of a run × runs of the project + waiting before each job of a shared machine</source>
        <translation>durée d’un calcul × nombre de calculs du projet + attente avant chaque tâche d’une machine partagée</translation>
    </message>
    <message>
        <source>Time of the final run</source>
        <translation>Durée du calcul final</translation>
    </message>
    <message>
        <source>GPU-hours of the run / GPUs</source>
        <translation>heures GPU du calcul / GPU</translation>
    </message>
    <message>
        <source>All runs of the project, counted in final runs</source>
        <translation>Tous les calculs du projet, comptés en calculs finals</translation>
    </message>
    <message>
        <source>Jobs in a chain</source>
        <translation>Tâches enchaînées</translation>
    </message>
    <message>
        <source>time of the run / longest job of the machine</source>
        <translation>durée du calcul / plus longue tâche de la machine</translation>
    </message>
    <message>
        <source>The row reports %1 GB on a GPU that has %2 GB: it cannot be the peak of one GPU.</source>
        <translation>La ligne indique %1 Go sur un GPU qui en a %2&#xa0;: ce ne peut pas être le maximum d’un seul GPU.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The PDF could not be completed.</source>
        <translation>Le PDF n’a pas pu être achevé.</translation>
    </message>
    <message>
        <source>The document could not be written.</source>
        <translation>Le document n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or check the free space and the permissions.</source>
        <translation>Choisissez un autre emplacement, ou vérifiez la place libre et les droits.</translation>
    </message>
    <message>
        <source>This dossier has no application to write yet.</source>
        <translation>Ce dossier n’a pas encore de candidature à écrire.</translation>
    </message>
    <message>
        <source>Choose an access route that has a form.</source>
        <translation>Choisissez une voie d’accès qui a un formulaire.</translation>
    </message>
    <message>
        <source>The font of the documents could not be loaded.</source>
        <translation>La police des documents n’a pas pu être chargée.</translation>
    </message>
    <message>
        <source>Install the program again: a part of it is missing.</source>
        <translation>Réinstallez le programme&#xa0;: il en manque une partie.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre emplacement, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>A script could not be written.</source>
        <translation>Un script n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>A part of the program is missing.</source>
        <translation>Il manque une partie du programme.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Réinstallez le programme.</translation>
    </message>
    <message>
        <source>The archive would be larger than 4 GB.</source>
        <translation>L’archive dépasserait 4 Go.</translation>
    </message>
    <message>
        <source>This name cannot stand in an archive.</source>
        <translation>Ce nom ne peut pas figurer dans une archive.</translation>
    </message>
    <message>
        <source>The logo was not found.</source>
        <translation>Le logo est introuvable.</translation>
    </message>
    <message>
        <source>Put the logo beside the brand file, or correct its name there.</source>
        <translation>Placez le logo à côté du fichier de marque, ou corrigez son nom dans celui-ci.</translation>
    </message>
    <message>
        <source>The logo is larger than 8 MB.</source>
        <translation>Le logo dépasse 8 Mo.</translation>
    </message>
    <message>
        <source>Save it smaller: 1,200 pixels in width are enough.</source>
        <translation>Enregistrez-le plus petit&#xa0;: 1 200 pixels de large suffisent.</translation>
    </message>
    <message>
        <source>The logo cannot be read as a picture.</source>
        <translation>Le logo n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>Save it as PNG.</source>
        <translation>Enregistrez-le en PNG.</translation>
    </message>
    <message>
        <source>This is not a brand file.</source>
        <translation>Ceci n’est pas un fichier de marque.</translation>
    </message>
    <message>
        <source>Write: {&quot;schema&quot;: &quot;passerelle.brand/1&quot;, &quot;name&quot;: &quot;Our incubator&quot;, &quot;logo&quot;: &quot;logo.png&quot;}</source>
        <translation>Écrivez&#xa0;: {&quot;schema&quot;: &quot;passerelle.brand/1&quot;, &quot;name&quot;: &quot;Notre incubateur&quot;, &quot;logo&quot;: &quot;logo.png&quot;}</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>application</source>
        <translation>candidature</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>estimations</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>What do you want to take with you?</source>
        <translation>Que voulez-vous emporter&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FactKey</name>
    <message>
        <source>Legal name of the company</source>
        <translation>Raison sociale de l’entreprise</translation>
    </message>
    <message>
        <source>SIREN number (9 digits)</source>
        <translation>Numéro SIREN (9 chiffres)</translation>
    </message>
    <message>
        <source>SIRET number (14 digits)</source>
        <translation>Numéro SIRET (14 chiffres)</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>PIC number (9 digits, given by the European Commission)</source>
        <translation>Numéro PIC (9 chiffres, attribué par la Commission européenne)</translation>
    </message>
    <message>
        <source>NAF activity code</source>
        <translation>Code d’activité NAF</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country of the company</source>
        <translation>Pays de l’entreprise</translation>
    </message>
    <message>
        <source>Company telephone</source>
        <translation>Téléphone de l’entreprise</translation>
    </message>
    <message>
        <source>Company website</source>
        <translation>Site web de l’entreprise</translation>
    </message>
    <message>
        <source>Date of incorporation</source>
        <translation>Date de création</translation>
    </message>
    <message>
        <source>Yearly turnover (euros)</source>
        <translation>Chiffre d’affaires annuel (euros)</translation>
    </message>
    <message>
        <source>Balance sheet total (euros)</source>
        <translation>Total du bilan (euros)</translation>
    </message>
    <message>
        <source>Linked and partner companies</source>
        <translation>Entreprises liées et partenaires</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>Type d’organisation</translation>
    </message>
    <message>
        <source>Whether the company is an SME by the European definition</source>
        <translation>Si l’entreprise est une PME au sens européen</translation>
    </message>
    <message>
        <source>Whether the company is a startup</source>
        <translation>Si l’entreprise est une startup</translation>
    </message>
    <message>
        <source>Whether the head office is in Europe</source>
        <translation>Si le siège est en Europe</translation>
    </message>
    <message>
        <source>Share of research and development done in Europe (%)</source>
        <translation>Part de la recherche et développement menée en Europe (%)</translation>
    </message>
    <message>
        <source>Share of the capital held outside the European Union (%)</source>
        <translation>Part du capital détenue hors de l’Union européenne (%)</translation>
    </message>
    <message>
        <source>Whether the company does research</source>
        <translation>Si l’entreprise a une activité de recherche</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>RNSR number of the research structure</source>
        <translation>Numéro RNSR de la structure de recherche</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Représentant légal</translation>
    </message>
    <message>
        <source>Whether the company is already a customer of this cloud</source>
        <translation>Si l’entreprise est déjà cliente de ce cloud</translation>
    </message>
    <message>
        <source>Funding raised (euros)</source>
        <translation>Fonds levés (euros)</translation>
    </message>
    <message>
        <source>Project lead: gender</source>
        <translation>Responsable du projet&#xa0;: genre</translation>
    </message>
    <message>
        <source>Project lead: title</source>
        <translation>Responsable du projet&#xa0;: titre</translation>
    </message>
    <message>
        <source>Project lead: first name</source>
        <translation>Responsable du projet&#xa0;: prénom</translation>
    </message>
    <message>
        <source>Project lead: last name</source>
        <translation>Responsable du projet&#xa0;: nom</translation>
    </message>
    <message>
        <source>Project lead: date of birth</source>
        <translation>Responsable du projet&#xa0;: date de naissance</translation>
    </message>
    <message>
        <source>Project lead: nationality</source>
        <translation>Responsable du projet&#xa0;: nationalité</translation>
    </message>
    <message>
        <source>Project lead: e-mail on the company&apos;s domain</source>
        <translation>Responsable du projet&#xa0;: courriel au domaine de l’entreprise</translation>
    </message>
    <message>
        <source>Project lead: second e-mail</source>
        <translation>Responsable du projet&#xa0;: second courriel</translation>
    </message>
    <message>
        <source>Project lead: telephone</source>
        <translation>Responsable du projet&#xa0;: téléphone</translation>
    </message>
    <message>
        <source>Project lead: job title</source>
        <translation>Responsable du projet&#xa0;: fonction</translation>
    </message>
    <message>
        <source>Project lead: type of work contract</source>
        <translation>Responsable du projet&#xa0;: type de contrat de travail</translation>
    </message>
    <message>
        <source>Project lead: end of the work contract</source>
        <translation>Responsable du projet&#xa0;: fin du contrat de travail</translation>
    </message>
    <message>
        <source>Project lead: website or profile</source>
        <translation>Responsable du projet&#xa0;: site ou profil</translation>
    </message>
    <message>
        <source>Project lead: short CV</source>
        <translation>Responsable du projet&#xa0;: CV court</translation>
    </message>
    <message>
        <source>Contact person: first name</source>
        <translation>Contact&#xa0;: prénom</translation>
    </message>
    <message>
        <source>Contact person: last name</source>
        <translation>Contact&#xa0;: nom</translation>
    </message>
    <message>
        <source>Contact person: e-mail</source>
        <translation>Contact&#xa0;: courriel</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>Membres de l’équipe</translation>
    </message>
    <message>
        <source>Experience of the team</source>
        <translation>Expérience de l’équipe</translation>
    </message>
    <message>
        <source>Project title</source>
        <translation>Titre du projet</translation>
    </message>
    <message>
        <source>Project summary</source>
        <translation>Résumé du projet</translation>
    </message>
    <message>
        <source>Summary for publication, without secrets</source>
        <translation>Résumé publiable, sans secret</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>State of the art</source>
        <translation>État de l’art</translation>
    </message>
    <message>
        <source>Results obtained so far</source>
        <translation>Résultats déjà obtenus</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Ce qui est nouveau</translation>
    </message>
    <message>
        <source>Business impact</source>
        <translation>Retombées économiques</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Business sector of the project</source>
        <translation>Filière du projet</translation>
    </message>
    <message>
        <source>Research fields (ERC panels)</source>
        <translation>Domaines de recherche (panels ERC)</translation>
    </message>
    <message>
        <source>Technology readiness level at the start (1 to 9)</source>
        <translation>Niveau de maturité technologique au départ (TRL, 1 à 9)</translation>
    </message>
    <message>
        <source>Technology readiness level at the end (1 to 9)</source>
        <translation>Niveau de maturité technologique à l’arrivée (TRL, 1 à 9)</translation>
    </message>
    <message>
        <source>Work plan</source>
        <translation>Plan de travail</translation>
    </message>
    <message>
        <source>Milestones and go/no-go gates</source>
        <translation>Jalons et décisions de poursuite ou d’arrêt</translation>
    </message>
    <message>
        <source>Risks and how they are handled</source>
        <translation>Risques et parades</translation>
    </message>
    <message>
        <source>Wanted start date</source>
        <translation>Date de début souhaitée</translation>
    </message>
    <message>
        <source>Whether part of the project is confidential</source>
        <translation>Si une partie du projet est confidentielle</translation>
    </message>
    <message>
        <source>Publication plan</source>
        <translation>Plan de publication</translation>
    </message>
    <message>
        <source>How the results are made known</source>
        <translation>Comment les résultats seront diffusés</translation>
    </message>
    <message>
        <source>Earlier publications</source>
        <translation>Publications antérieures</translation>
    </message>
    <message>
        <source>Other funding of the project</source>
        <translation>Autres financements du projet</translation>
    </message>
    <message>
        <source>Whether a European programme funds the project</source>
        <translation>Si un programme européen finance le projet</translation>
    </message>
    <message>
        <source>Whether the results will be published openly</source>
        <translation>Si les résultats seront publiés ouvertement</translation>
    </message>
    <message>
        <source>Whether the project is for defence</source>
        <translation>Si le projet relève de la défense</translation>
    </message>
    <message>
        <source>Whether help from an expert team is wanted</source>
        <translation>Si l’aide d’une équipe d’experts est souhaitée</translation>
    </message>
    <message>
        <source>What cannot be computed today</source>
        <translation>Ce qui ne peut pas être calculé aujourd’hui</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Whether a service in production is to run on the machine</source>
        <translation>Si un service en production doit tourner sur la machine</translation>
    </message>
    <message>
        <source>Days until the wanted start</source>
        <translation>Jours avant le début souhaité</translation>
    </message>
    <message>
        <source>Whether the project uses AI</source>
        <translation>Si le projet utilise l’IA</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Kind of data the model works on</source>
        <translation>Type de données sur lequel travaille le modèle</translation>
    </message>
    <message>
        <source>Architecture of the model</source>
        <translation>Architecture du modèle</translation>
    </message>
    <message>
        <source>Parameters (billions)</source>
        <translation>Paramètres (milliards)</translation>
    </message>
    <message>
        <source>Kind of training</source>
        <translation>Type d’entraînement</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>Number format used in training</source>
        <translation>Format des nombres à l’entraînement</translation>
    </message>
    <message>
        <source>How the work is spread over the GPUs</source>
        <translation>Répartition du travail sur les GPU</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>Nom du jeu de données</translation>
    </message>
    <message>
        <source>Size of the dataset (GB)</source>
        <translation>Taille du jeu de données (Go)</translation>
    </message>
    <message>
        <source>Tokens in the dataset (billions)</source>
        <translation>Jetons du jeu de données (milliards)</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Nombre de fichiers</translation>
    </message>
    <message>
        <source>Licence of the dataset</source>
        <translation>Licence du jeu de données</translation>
    </message>
    <message>
        <source>Whether the data hold personal data</source>
        <translation>Si les données contiennent des données personnelles</translation>
    </message>
    <message>
        <source>Whether the data hold health data</source>
        <translation>Si les données contiennent des données de santé</translation>
    </message>
    <message>
        <source>Whether the data are anonymised</source>
        <translation>Si les données sont anonymisées</translation>
    </message>
    <message>
        <source>Software and frameworks</source>
        <translation>Logiciels et bibliothèques</translation>
    </message>
    <message>
        <source>Code repositories</source>
        <translation>Dépôts de code</translation>
    </message>
    <message>
        <source>Licences of the code</source>
        <translation>Licences du code</translation>
    </message>
    <message>
        <source>Your link to the code (author, contributor, user)</source>
        <translation>Votre lien avec le code (auteur, contributeur, utilisateur)</translation>
    </message>
    <message>
        <source>Development planned on the code</source>
        <translation>Développements prévus sur le code</translation>
    </message>
    <message>
        <source>Porting or optimisation work needed</source>
        <translation>Travail de portage ou d’optimisation nécessaire</translation>
    </message>
    <message>
        <source>Whether the project can move to another machine</source>
        <translation>Si le projet peut changer de machine</translation>
    </message>
    <message>
        <source>Why it cannot move to another machine</source>
        <translation>Pourquoi il ne peut pas changer de machine</translation>
    </message>
    <message>
        <source>Who else uses the code</source>
        <translation>Qui d’autre utilise le code</translation>
    </message>
    <message>
        <source>GPU-hours needed</source>
        <translation>Heures GPU nécessaires</translation>
    </message>
    <message>
        <source>GPU-hours by machine</source>
        <translation>Heures GPU par machine</translation>
    </message>
    <message>
        <source>Normalised GPU-hours (GENCI)</source>
        <translation>Heures GPU normalisées (GENCI)</translation>
    </message>
    <message>
        <source>Node-hours needed</source>
        <translation>Heures de nœud nécessaires</translation>
    </message>
    <message>
        <source>CPU-hours needed</source>
        <translation>Heures CPU nécessaires</translation>
    </message>
    <message>
        <source>Duration (months)</source>
        <translation>Durée (mois)</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Date de fin</translation>
    </message>
    <message>
        <source>GPUs in one job</source>
        <translation>GPU par calcul</translation>
    </message>
    <message>
        <source>Memory of one job, all GPUs (GB)</source>
        <translation>Mémoire d’un calcul, tous GPU compris (Go)</translation>
    </message>
    <message>
        <source>Memory per GPU (GB)</source>
        <translation>Mémoire par GPU (Go)</translation>
    </message>
    <message>
        <source>Storage needed (GB)</source>
        <translation>Stockage nécessaire (Go)</translation>
    </message>
    <message>
        <source>Working storage (TB)</source>
        <translation>Stockage de travail (To)</translation>
    </message>
    <message>
        <source>Archive storage (TB)</source>
        <translation>Stockage d’archive (To)</translation>
    </message>
    <message>
        <source>Data to bring back (GB)</source>
        <translation>Données à rapatrier (Go)</translation>
    </message>
    <message>
        <source>Size of one checkpoint (GB)</source>
        <translation>Taille d’une sauvegarde (Go)</translation>
    </message>
    <message>
        <source>Time between checkpoints (hours)</source>
        <translation>Temps entre deux sauvegardes (heures)</translation>
    </message>
    <message>
        <source>Breakdown of the GPU-hours</source>
        <translation>Détail des heures GPU</translation>
    </message>
    <message>
        <source>Planned runs</source>
        <translation>Calculs prévus</translation>
    </message>
    <message>
        <source>Method of the estimate</source>
        <translation>Méthode d’estimation</translation>
    </message>
    <message>
        <source>Throughput measured on your own code</source>
        <translation>Débit mesuré sur votre propre code</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s peak reached (%)</source>
        <translation>Part du pic du GPU atteinte (%)</translation>
    </message>
    <message>
        <source>Measured scaling</source>
        <translation>Passage à l’échelle mesuré</translation>
    </message>
    <message>
        <source>Margin for restarts and failures (%)</source>
        <translation>Marge pour reprises et pannes (%)</translation>
    </message>
    <message>
        <source>What limits the speed</source>
        <translation>Ce qui limite la vitesse</translation>
    </message>
    <message>
        <source>What will be done about it</source>
        <translation>Ce qui sera fait pour y remédier</translation>
    </message>
    <message>
        <source>Whether reading and writing data limits the speed</source>
        <translation>Si les lectures et écritures limitent la vitesse</translation>
    </message>
    <message>
        <source>Alternatives considered</source>
        <translation>Autres solutions envisagées</translation>
    </message>
    <message>
        <source>Energy (kWh)</source>
        <translation>Énergie (kWh)</translation>
    </message>
    <message>
        <source>Greenhouse gases (kg CO2e)</source>
        <translation>Gaz à effet de serre (kg CO2e)</translation>
    </message>
    <message>
        <source>Cloud cost a month (euros)</source>
        <translation>Coût mensuel du cloud (euros)</translation>
    </message>
    <message>
        <source>Whether the use is civilian only</source>
        <translation>Si l’usage est uniquement civil</translation>
    </message>
    <message>
        <source>Risk class under the EU AI Act</source>
        <translation>Classe de risque selon le règlement européen sur l’IA</translation>
    </message>
    <message>
        <source>Measures for trustworthy AI</source>
        <translation>Mesures pour une IA de confiance</translation>
    </message>
    <message>
        <source>Legal basis under the GDPR</source>
        <translation>Base légale au titre du RGPD</translation>
    </message>
    <message>
        <source>Fixed public IP address</source>
        <translation>Adresse IP publique fixe</translation>
    </message>
    <message>
        <source>DNS name of your computer</source>
        <translation>Nom DNS de votre ordinateur</translation>
    </message>
    <message>
        <source>IT security officer</source>
        <translation>Responsable de la sécurité informatique</translation>
    </message>
    <message>
        <source>Machine asked for</source>
        <translation>Machine demandée</translation>
    </message>
    <message>
        <source>Number of the granted project</source>
        <translation>Numéro du projet accordé</translation>
    </message>
    <message>
        <source>Start of the grant</source>
        <translation>Début de l’attribution</translation>
    </message>
    <message>
        <source>End of the grant</source>
        <translation>Fin de l’attribution</translation>
    </message>
    <message>
        <source>GPU-hours really used</source>
        <translation>Heures GPU réellement utilisées</translation>
    </message>
    <message>
        <source>Energy really used (kWh)</source>
        <translation>Énergie réellement consommée (kWh)</translation>
    </message>
    <message>
        <source>Greenhouse gases really emitted (kg CO2e)</source>
        <translation>Gaz à effet de serre réellement émis (kg CO2e)</translation>
    </message>
    <message>
        <source>Scaling really measured</source>
        <translation>Passage à l’échelle réellement mesuré</translation>
    </message>
    <message>
        <source>Storage really used</source>
        <translation>Stockage réellement utilisé</translation>
    </message>
    <message>
        <source>Business vertical</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Where the model comes from</source>
        <translation>Origine du modèle</translation>
    </message>
    <message>
        <source>Model chosen from the list</source>
        <translation>Modèle choisi dans la liste</translation>
    </message>
    <message>
        <source>Model file or folder</source>
        <translation>Fichier ou dossier du modèle</translation>
    </message>
    <message>
        <source>What was read from the model</source>
        <translation>Ce qui a été lu du modèle</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Dataset file or folder</source>
        <translation>Fichier ou dossier des données</translation>
    </message>
    <message>
        <source>What was read from the dataset</source>
        <translation>Ce qui a été lu des données</translation>
    </message>
    <message>
        <source>Tokens in one pass over the data</source>
        <translation>Jetons en un passage sur les données</translation>
    </message>
    <message>
        <source>Samples in the dataset</source>
        <translation>Échantillons du jeu de données</translation>
    </message>
    <message>
        <source>Tokens in one sample</source>
        <translation>Jetons d’un échantillon</translation>
    </message>
    <message>
        <source>What is to be computed</source>
        <translation>Ce qu’il faut calculer</translation>
    </message>
    <message>
        <source>Passes over the data</source>
        <translation>Passages sur les données</translation>
    </message>
    <message>
        <source>Sequence length (tokens)</source>
        <translation>Longueur de séquence (jetons)</translation>
    </message>
    <message>
        <source>Global batch size</source>
        <translation>Taille de lot globale</translation>
    </message>
    <message>
        <source>Number format of the plan</source>
        <translation>Format des nombres du plan</translation>
    </message>
    <message>
        <source>Software stack</source>
        <translation>Pile logicielle</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>Rang LoRA</translation>
    </message>
    <message>
        <source>GPUs to use</source>
        <translation>GPU à utiliser</translation>
    </message>
    <message>
        <source>Margin for trials and failed runs</source>
        <translation>Marge pour essais et calculs manqués</translation>
    </message>
    <message>
        <source>Deadline (days)</source>
        <translation>Échéance (jours)</translation>
    </message>
    <message>
        <source>Budget (euros)</source>
        <translation>Budget (euros)</translation>
    </message>
    <message>
        <source>GPUs at most</source>
        <translation>GPU au plus</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Tokens in a question</source>
        <translation>Jetons d’une question</translation>
    </message>
    <message>
        <source>Tokens in an answer</source>
        <translation>Jetons d’une réponse</translation>
    </message>
    <message>
        <source>Machine chosen</source>
        <translation>Machine choisie</translation>
    </message>
    <message>
        <source>Machines left out</source>
        <translation>Machines écartées</translation>
    </message>
    <message>
        <source>Access route chosen</source>
        <translation>Voie d’accès choisie</translation>
    </message>
    <message>
        <source>Budget of the project</source>
        <translation>Budget du projet</translation>
    </message>
    <message>
        <source>Age of the company (years)</source>
        <translation>Âge de l’entreprise (années)</translation>
    </message>
    <message>
        <source>Months of contract left after the end</source>
        <translation>Mois de contrat restants après la fin</translation>
    </message>
    <message>
        <source>Months needed at the planned job size</source>
        <translation>Mois nécessaires à la taille de calcul prévue</translation>
    </message>
    <message>
        <source>Number of people in the company itself</source>
        <translation>Effectif de l’entreprise elle-même</translation>
    </message>
    <message>
        <source>Number of people in the linked companies</source>
        <translation>Effectif des entreprises liées</translation>
    </message>
    <message>
        <source>Yearly turnover of the linked companies (euros)</source>
        <translation>Chiffre d’affaires annuel des entreprises liées (euros)</translation>
    </message>
    <message>
        <source>Balance sheet total of the linked companies (euros)</source>
        <translation>Total du bilan des entreprises liées (euros)</translation>
    </message>
    <message>
        <source>De minimis aid of the last three years (euros)</source>
        <translation>Aides de minimis des trois dernières années (euros)</translation>
    </message>
    <message>
        <source>De minimis aid received, with dates</source>
        <translation>Aides de minimis reçues, avec leurs dates</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>%1: mixture-of-experts transformer, %2 layers, width %3, %4 experts</source>
        <translation>%1&#xa0;: transformeur à mélange d’experts, %2 couches, largeur %3, %4 experts</translation>
    </message>
    <message>
        <source>%1: transformer, %2 layers, width %3</source>
        <translation>%1&#xa0;: transformeur, %2 couches, largeur %3</translation>
    </message>
    <message>
        <source>Arithmetic of the GPUs: %1 % of each step.</source>
        <translation>Arithmétique des GPU&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Memory bandwidth of the GPUs: %1 % of each step.</source>
        <translation>Bande passante mémoire des GPU&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Communication between GPUs: %1 % of each step.</source>
        <translation>Communication entre GPU&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Waiting between pipeline stages: %1 % of each step.</source>
        <translation>Attente entre étages du pipeline&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Reading and preparing the data: %1 % of each step.</source>
        <translation>Lecture et préparation des données&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Updating the weights: %1 % of each step.</source>
        <translation>Mise à jour des poids&#xa0;: %1&#xa0;% de chaque pas.</translation>
    </message>
    <message>
        <source>Data packed into large files on the fast storage, read ahead by several workers.</source>
        <translation>Données regroupées en gros fichiers sur le stockage rapide, lues en avance par plusieurs processus.</translation>
    </message>
    <message>
        <source>Fewer GPUs with larger local batches, and exchanges overlapped with arithmetic.</source>
        <translation>Moins de GPU avec des lots locaux plus grands, et des échanges recouverts par le calcul.</translation>
    </message>
    <message>
        <source>Mixed precision, fused attention and a batch that fills the memory of the GPUs.</source>
        <translation>Précision mixte, attention fusionnée et un lot qui remplit la mémoire des GPU.</translation>
    </message>
    <message>
        <source>%1 GPUs on %2 nodes: data parallel %3, tensor parallel %4, pipeline %5, sharding stage %6, micro-batch %7, %8 accumulation steps.</source>
        <translation>%1 GPU sur %2 nœuds&#xa0;: parallélisme de données %3, tensoriel %4, pipeline %5, niveau de partage %6, micro-lot %7, %8 pas d’accumulation.</translation>
    </message>
    <message>
        <source>Final run: %1, in %2 on %3 GPUs.</source>
        <translation>Calcul final&#xa0;: %1, en %2 sur %3 GPU.</translation>
    </message>
    <message>
        <source>Whole project with trials, restarts and evaluation: %1.</source>
        <translation>Projet entier avec essais, reprises et évaluation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Asked for: %1, the upper bound of the project.</source>
        <translation>Demandé&#xa0;: %1, la borne haute du projet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>One final run, and trials; together they are worth %1 final runs.</source>
        <translation>Un calcul final, et des essais&#xa0;; ensemble ils valent %1 calculs finals.</translation>
    </message>
    <message>
        <source>Computed from the operators of the model: arithmetic and memory traffic of each on the %1, then memory, parallel layout and communication; calibrated on published measurements. Intervals are set so that about eight in ten of such measurements lie inside.</source>
        <translation>Calculé à partir des opérateurs du modèle&#xa0;: arithmétique et trafic mémoire de chacun sur %1, puis mémoire, répartition parallèle et communication&#xa0;; calibré sur des mesures publiées. Les intervalles sont réglés pour qu’environ huit de ces mesures sur dix s’y trouvent.</translation>
    </message>
    <message>
        <source>Asked for in all: %1 (jobs on %2 GPUs)</source>
        <translation>Demandé en tout&#xa0;: %1 (calculs sur %2 GPU)</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, efficiency %4 %</source>
        <translation>%1&#xa0;: %2, %3, efficacité %4&#xa0;%</translation>
    </message>
    <message>
        <source>Predicted for the final run on %1, not measured yet; a short test confirms it:</source>
        <translation>Prévu pour le calcul final sur %1, pas encore mesuré&#xa0;; un court essai le confirmera&#xa0;:</translation>
    </message>
</context>
<context>
    <name>FigureChanges</name>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no change</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1&#xa0;%</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>elsewhere</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, et %n autre</numerusform>
            <numerusform>%1, et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes of the images</source>
        <translation>Tailles des images</translation>
    </message>
    <message>
        <source>from %1 × %2 to %3 × %4 pixels, half of them at most %5 × %6</source>
        <translation>de %1 × %2 à %3 × %4 pixels, la moitié d’au plus %5 × %6</translation>
    </message>
    <message>
        <source>Images once decoded</source>
        <translation>Images une fois décodées</translation>
    </message>
    <message>
        <source>%1, what the machine that feeds the training must unpack</source>
        <translation>%1, que la machine qui alimente l’entraînement doit décompresser</translation>
    </message>
    <message>
        <source>Hours of sound</source>
        <translation>Heures de son</translation>
    </message>
    <message>
        <source>Hours of video</source>
        <translation>Heures de vidéo</translation>
    </message>
    <message>
        <source>Once unpacked</source>
        <translation>Une fois décompressé</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Sending the files over a line of 1 Gbit/s</source>
        <translation>Envoi des fichiers par une ligne à 1&#xa0;Gbit/s</translation>
    </message>
    <message>
        <source>Languages by its description</source>
        <translation>Langues d’après sa description</translation>
    </message>
</context>
<context>
    <name>FinalReport</name>
    <message>
        <source>Hours used: %1 GPU-hours.</source>
        <translation>Heures consommées&#xa0;: %1 heures GPU.</translation>
    </message>
    <message>
        <source>Hours planned: %1 GPU-hours; used: %2 % of them.</source>
        <translation>Heures prévues&#xa0;: %1 heures GPU&#xa0;; consommées à %2&#xa0;%.</translation>
    </message>
    <message>
        <source>Energy: %1 kWh, as measured by the site.</source>
        <translation>Énergie&#xa0;: %1 kWh, mesurée par le site.</translation>
    </message>
    <message>
        <source>Energy: %1 kWh, from the estimated power of the machine and the hours used; not measured.</source>
        <translation>Énergie&#xa0;: %1 kWh, d’après la puissance estimée de la machine et les heures consommées&#xa0;; non mesurée.</translation>
    </message>
    <message>
        <source>Emissions: %1 kg CO2e, as given by the site.</source>
        <translation>Émissions&#xa0;: %1 kg CO2e, données par le site.</translation>
    </message>
    <message>
        <source>Emissions: %1 kg CO2e, from that energy and the carbon intensity of the country&apos;s grid.</source>
        <translation>Émissions&#xa0;: %1 kg CO2e, d’après cette énergie et l’intensité carbone du réseau électrique du pays.</translation>
    </message>
    <message>
        <source>To be written by the project</source>
        <translation>À rédiger par le projet</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Rapport final</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>Numéro de projet</translation>
    </message>
    <message>
        <source>Template known on</source>
        <translation>Modèle connu au</translation>
    </message>
    <message>
        <source>Prefilled from the dossier. The operator&apos;s own template decides: compare the questions before you send it.</source>
        <translation>Prérempli à partir du dossier. Le modèle de l’opérateur fait foi&#xa0;: comparez les questions avant de l’envoyer.</translation>
    </message>
    <message>
        <source>%1: final report</source>
        <translation>%1&#xa0;: rapport final</translation>
    </message>
    <message>
        <source>There is no final report “%1” on record.</source>
        <translation>Aucun rapport final «&#xa0;%1&#xa0;» n’est enregistré.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Sont connus&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s); at most %1.</source>
        <translation>
            <numerusform>%n mot&#xa0;; %1 au plus.</numerusform>
            <numerusform>%n mots&#xa0;; %1 au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gguf</name>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Téléchargez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>A text announces %1 bytes, more than the file or the format allows.</source>
        <translation>Un texte annonce %1 octets, plus que le fichier ou le format ne le permet.</translation>
    </message>
    <message>
        <source>The file ends before what it announces: it is cut short or damaged.</source>
        <translation>Le fichier s’arrête avant ce qu’il annonce&#xa0;: il est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>A list announces %1 items, more than the file or the format allows.</source>
        <translation>Une liste annonce %1 éléments, plus que le fichier ou le format ne le permet.</translation>
    </message>
    <message>
        <source>A value has a type (%1) that the format does not know.</source>
        <translation>Une valeur a un type (%1) que le format ne connaît pas.</translation>
    </message>
    <message>
        <source>The tensor “%1” has %2 dimensions; the format allows four.</source>
        <translation>Le tenseur «&#xa0;%1&#xa0;» a %2 dimensions&#xa0;; le format en permet quatre.</translation>
    </message>
    <message>
        <source>The tensor “%1” is impossibly large.</source>
        <translation>Le tenseur «&#xa0;%1&#xa0;» est d’une taille impossible.</translation>
    </message>
    <message>
        <source>The key “%1” stands twice.</source>
        <translation>La clé «&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>The data of the tensor “%1” lie beyond the end of the file: the file is cut short or damaged.</source>
        <translation>Les données du tenseur «&#xa0;%1&#xa0;» dépassent la fin du fichier&#xa0;: il est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>The tensor “%1” stands twice.</source>
        <translation>Le tenseur «&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>The alignment of the data is not a power of two.</source>
        <translation>L’alignement des données n’est pas une puissance de deux.</translation>
    </message>
    <message>
        <source>The file does not start with “GGUF”.</source>
        <translation>Le fichier ne commence pas par «&#xa0;GGUF&#xa0;».</translation>
    </message>
    <message>
        <source>GGUF version %1 is not read; versions 2 and 3 are.</source>
        <translation>GGUF version %1 n’est pas lu&#xa0;; les versions 2 et 3 le sont.</translation>
    </message>
    <message>
        <source>The file announces %1 tensors and %2 values, more than it can hold.</source>
        <translation>Le fichier annonce %1 tenseurs et %2 valeurs, plus qu’il ne peut en contenir.</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU-hour</source>
        <translation>Heure GPU</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton (token)</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Affinage (fine-tuning)</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Sauvegarde (checkpoint)</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>CO₂e</source>
        <translation>CO₂e</translation>
    </message>
    <message>
        <source>The processor that does the arithmetic of a model. A supercomputer has thousands.</source>
        <translation>Le processeur qui fait l’arithmétique d’un modèle. Un supercalculateur en a des milliers.</translation>
    </message>
    <message>
        <source>One GPU busy for one hour. Eight GPUs for three hours are 24 GPU-hours.</source>
        <translation>Un GPU occupé pendant une heure. Huit GPU pendant trois heures font 24 heures GPU.</translation>
    </message>
    <message>
        <source>Node-hour</source>
        <translation>Heure de nœud</translation>
    </message>
    <message>
        <source>One whole computer of the machine, with all its GPUs, for one hour. Some sites count in these.</source>
        <translation>Un ordinateur entier de la machine, avec tous ses GPU, pendant une heure. Certains sites comptent ainsi.</translation>
    </message>
    <message>
        <source>A part of a supercomputer made of identical computers, which a job asks for by name.</source>
        <translation>Une partie d’un supercalculateur faite d’ordinateurs identiques, qu’un calcul demande par son nom.</translation>
    </message>
    <message>
        <source>A piece of a word, the unit in which language models read and write.</source>
        <translation>Un morceau de mot, l’unité que lisent et écrivent les modèles de langue.</translation>
    </message>
    <message>
        <source>The numbers that a model learns. More parameters need more memory and more hours.</source>
        <translation>Les nombres que le modèle apprend. Plus de paramètres demandent plus de mémoire et plus d’heures.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>One pass over the whole dataset. Fine-tuning usually takes one to three.</source>
        <translation>Un passage sur tout le jeu de données. Un affinage en fait le plus souvent une à trois.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>How many samples the model looks at before it corrects itself once.</source>
        <translation>Combien d’échantillons le modèle regarde avant de se corriger une fois.</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Longueur de séquence</translation>
    </message>
    <message>
        <source>The longest text, in tokens, that the model sees at once while it trains.</source>
        <translation>Le plus long texte, en jetons, que le modèle voit d’un coup pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>Pré-entraînement</translation>
    </message>
    <message>
        <source>Teaching a model from nothing. By far the most costly.</source>
        <translation>Enseigner un modèle à partir de rien. De loin le plus coûteux.</translation>
    </message>
    <message>
        <source>Teaching an existing model something more with your own data.</source>
        <translation>Enseigner quelque chose de plus à un modèle existant, avec vos propres données.</translation>
    </message>
    <message>
        <source>Fine-tuning that learns a small addition and leaves the model as it is: far less memory, nearly the same result.</source>
        <translation>Un affinage qui apprend un petit ajout et laisse le modèle tel quel&#xa0;: bien moins de mémoire, presque le même résultat.</translation>
    </message>
    <message>
        <source>QLoRA</source>
        <translation>QLoRA</translation>
    </message>
    <message>
        <source>LoRA on a model whose numbers are shortened to four bits: less memory still.</source>
        <translation>LoRA sur un modèle dont les nombres sont réduits à quatre bits&#xa0;: encore moins de mémoire.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How many bits each number takes. BF16, sixteen bits, is today’s usual choice.</source>
        <translation>Combien de bits occupe chaque nombre. BF16, seize bits, est le choix courant aujourd’hui.</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>The share of a GPU’s best speed that a job really reaches: often 20 to 50 per cent.</source>
        <translation>La part de la vitesse maximale du GPU qu’un calcul atteint vraiment&#xa0;: souvent 20 à 50&#xa0;%.</translation>
    </message>
    <message>
        <source>ZeRO</source>
        <translation>ZeRO</translation>
    </message>
    <message>
        <source>A way to spread what training keeps in memory over several GPUs, in three stages.</source>
        <translation>Une façon de répartir sur plusieurs GPU ce que l’entraînement garde en mémoire, en trois niveaux.</translation>
    </message>
    <message>
        <source>A copy of the model written to disk, from which a stopped job goes on.</source>
        <translation>Une copie du modèle écrite sur disque, à partir de laquelle reprend un calcul arrêté.</translation>
    </message>
    <message>
        <source>The electricity of the whole data centre over that of its computers: 1.0 is perfect, 1.2 is good.</source>
        <translation>L’électricité de tout le centre de calcul rapportée à celle de ses ordinateurs&#xa0;: 1,0 est parfait, 1,2 est bon.</translation>
    </message>
    <message>
        <source>All greenhouse gases together, counted as if they were carbon dioxide.</source>
        <translation>Tous les gaz à effet de serre ensemble, comptés comme s’ils étaient du dioxyde de carbone.</translation>
    </message>
    <message>
        <source>Range of an estimate</source>
        <translation>Plage d’une estimation</translation>
    </message>
    <message>
        <source>The truth lies within it eight times in ten: one in ten below, one in ten above.</source>
        <translation>La vérité s’y trouve huit fois sur dix&#xa0;: une fois sur dix au-dessous, une fois sur dix au-dessus.</translation>
    </message>
    <message>
        <source>SME</source>
        <translation>PME</translation>
    </message>
    <message>
        <source>A small or medium-sized company in the European sense: fewer than 250 people, and a limit on turnover or balance sheet.</source>
        <translation>Une petite ou moyenne entreprise au sens européen&#xa0;: moins de 250 personnes, et une limite de chiffre d’affaires ou de bilan.</translation>
    </message>
    <message>
        <source>HDS</source>
        <translation>HDS</translation>
    </message>
    <message>
        <source>The French certificate without which no one may host health data for others.</source>
        <translation>Le certificat français sans lequel nul ne peut héberger des données de santé pour autrui.</translation>
    </message>
    <message>
        <source>SecNumCloud</source>
        <translation>SecNumCloud</translation>
    </message>
    <message>
        <source>The French qualification for clouds that foreign law cannot reach.</source>
        <translation>La qualification française des clouds hors d’atteinte des lois étrangères.</translation>
    </message>
    <message>
        <source>AI Factory</source>
        <translation>AI Factory</translation>
    </message>
    <message>
        <source>A European supercomputer site with people who help companies use it for AI.</source>
        <translation>Un site européen de supercalcul, avec des gens qui aident les entreprises à l’utiliser pour l’IA.</translation>
    </message>
    <message>
        <source>GPUs|graphics card</source>
        <translation>GPU|carte graphique|cartes graphiques</translation>
    </message>
    <message>
        <source>GPU-hours|GPU-h|GPU hours</source>
        <translation>heure GPU|heures GPU|h GPU</translation>
    </message>
    <message>
        <source>node-hours|node-h</source>
        <translation>heure de nœud|heures de nœud</translation>
    </message>
    <message>
        <source>partitions</source>
        <translation>partition|partitions</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>jeton|jetons</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>paramètre|paramètres</translation>
    </message>
    <message>
        <source>epochs|passes over the data</source>
        <translation>époque|époques|passages sur les données</translation>
    </message>
    <message>
        <source>batch size|global batch</source>
        <translation>taille de lot|lot global</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>séquence|séquences</translation>
    </message>
    <message>
        <source>pretraining|pre-train</source>
        <translation>préentraînement|préentraîner</translation>
    </message>
    <message>
        <source>fine-tune|fine-tuned|finetune</source>
        <translation>affinage|affiner|fine-tuning</translation>
    </message>
    <message>
        <source>number format</source>
        <translation>format des nombres</translation>
    </message>
    <message>
        <source>share of peak|model FLOPs utilisation</source>
        <translation>part de la crête|part du maximum</translation>
    </message>
    <message>
        <source>ZeRO-1|ZeRO-2|ZeRO-3|ZeRO stage</source>
        <translation>ZeRO-1|ZeRO-2|ZeRO-3|niveau ZeRO</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>sauvegarde|sauvegardes|point de reprise|points de reprise</translation>
    </message>
    <message>
        <source>CO2e|carbon</source>
        <translation>CO2e|carbone</translation>
    </message>
    <message>
        <source>p10|p50|p90|eight times in ten|eight chances in ten</source>
        <translation>p10|p50|p90|huit fois sur dix|huit chances sur dix</translation>
    </message>
    <message>
        <source>SMEs|small and medium-sized</source>
        <translation>PME|petites et moyennes entreprises</translation>
    </message>
    <message>
        <source>certified host|certified hosts</source>
        <translation>hébergeur certifié|hébergeurs certifiés</translation>
    </message>
    <message>
        <source>AI Factories|AI Factory Access</source>
        <translation>AI Factories|AI Factory|usine d’IA</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>Rang LoRA</translation>
    </message>
    <message>
        <source>How wide the small addition is that LoRA learns. 8 to 64 is usual; more learns more and takes a little more memory.</source>
        <translation>La largeur du petit ajout que LoRA apprend. De 8 à 64 d’ordinaire&#xa0;; plus grand, il apprend plus et prend un peu plus de mémoire.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>adapters</source>
        <translation>adaptateur|adaptateurs</translation>
    </message>
    <message>
        <source>The small addition that LoRA learned, kept in a file of its own beside the model.</source>
        <translation>Le petit ajout appris par LoRA, gardé dans un fichier à part, à côté du modèle.</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>A number in sixteen bits with the reach of thirty-two: today’s usual choice for training.</source>
        <translation>Un nombre sur seize bits avec l’étendue de trente-deux&#xa0;: le choix habituel aujourd’hui pour entraîner.</translation>
    </message>
    <message>
        <source>FP16</source>
        <translation>FP16</translation>
    </message>
    <message>
        <source>half precision</source>
        <translation>demi-précision</translation>
    </message>
    <message>
        <source>A number in sixteen bits with a short reach; needs care while training.</source>
        <translation>Un nombre sur seize bits, d’étendue courte&#xa0;; il demande des précautions à l’entraînement.</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>A number in eight bits: twice as fast as sixteen on the newest GPUs, and less exact.</source>
        <translation>Un nombre sur huit bits&#xa0;: deux fois plus rapide que seize sur les GPU récents, et moins précis.</translation>
    </message>
    <message>
        <source>FP32</source>
        <translation>FP32</translation>
    </message>
    <message>
        <source>single precision</source>
        <translation>simple précision</translation>
    </message>
    <message>
        <source>A number in thirty-two bits: exact, and slow on the GPU’s fast units.</source>
        <translation>Un nombre sur trente-deux bits&#xa0;: précis, mais lent sur les unités rapides du GPU.</translation>
    </message>
    <message>
        <source>TF32</source>
        <translation>TF32</translation>
    </message>
    <message>
        <source>Thirty-two bits outside, nineteen inside: faster than FP32 without a change to the program.</source>
        <translation>Trente-deux bits au-dehors, dix-neuf au-dedans&#xa0;: plus rapide que FP32 sans changer le programme.</translation>
    </message>
    <message>
        <source>FP64</source>
        <translation>FP64</translation>
    </message>
    <message>
        <source>double precision</source>
        <translation>double précision</translation>
    </message>
    <message>
        <source>A number in sixty-four bits, which simulations need and artificial intelligence does not.</source>
        <translation>Un nombre sur soixante-quatre bits, utile aux simulations et inutile à l’intelligence artificielle.</translation>
    </message>
    <message>
        <source>INT8</source>
        <translation>INT8</translation>
    </message>
    <message>
        <source>INT4|8-bit|4-bit</source>
        <translation>INT4|8 bits|4 bits</translation>
    </message>
    <message>
        <source>Whole numbers of eight or four bits, used to run a finished model in less memory.</source>
        <translation>Des entiers sur huit ou quatre bits, pour faire tourner un modèle achevé dans moins de mémoire.</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>quantised|quantization</source>
        <translation>quantifié|quantifiée|quantifiés</translation>
    </message>
    <message>
        <source>Shortening the numbers of a finished model so that it takes less memory and runs faster.</source>
        <translation>Raccourcir les nombres d’un modèle achevé pour qu’il prenne moins de mémoire et aille plus vite.</translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation>FLOP</translation>
    </message>
    <message>
        <source>FLOPs|FLOP/s|TFLOP/s|PFLOP/s</source>
        <translation>FLOPs|FLOP/s|TFLOP/s|PFLOP/s</translation>
    </message>
    <message>
        <source>One addition or multiplication. Work is counted in FLOP, speed in FLOP a second.</source>
        <translation>Une addition ou une multiplication. Le travail se compte en FLOP, la vitesse en FLOP par seconde.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>optimizer|AdamW|optimiser states</source>
        <translation>optimiseurs|AdamW|états de l’optimiseur</translation>
    </message>
    <message>
        <source>The rule that corrects the model after each batch. The usual one, AdamW, keeps two more numbers for each parameter.</source>
        <translation>La règle qui corrige le modèle après chaque lot. La plus courante, AdamW, garde deux nombres de plus par paramètre.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>gradients|gradient accumulation</source>
        <translation>gradients|accumulation de gradients</translation>
    </message>
    <message>
        <source>What each batch says about how to correct every parameter; takes as much memory as the model.</source>
        <translation>Ce que chaque lot dit de la correction de chaque paramètre&#xa0;; prend autant de mémoire que le modèle.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>What a model keeps of a batch on its way through, until it has been corrected.</source>
        <translation>Ce qu’un modèle retient d’un lot au passage, jusqu’à sa correction.</translation>
    </message>
    <message>
        <source>Activation checkpointing</source>
        <translation>Recalcul des activations</translation>
    </message>
    <message>
        <source>recomputation|activation recomputation</source>
        <translation>recalcul</translation>
    </message>
    <message>
        <source>Forgetting the activations and computing them again when they are needed: less memory, about a third more work.</source>
        <translation>Oublier les activations et les recalculer au besoin&#xa0;: moins de mémoire, environ un tiers de travail en plus.</translation>
    </message>
    <message>
        <source>FlashAttention</source>
        <translation>FlashAttention</translation>
    </message>
    <message>
        <source>flash attention</source>
        <translation>flash attention</translation>
    </message>
    <message>
        <source>A way of computing attention that never writes the large table down: faster and far less memory.</source>
        <translation>Une façon de calculer l’attention sans jamais écrire la grande table&#xa0;: plus rapide, et bien moins de mémoire.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>attention heads|attention head</source>
        <translation>têtes d’attention|tête d’attention</translation>
    </message>
    <message>
        <source>The part of a model in which every token looks at the others.</source>
        <translation>La partie d’un modèle où chaque jeton regarde les autres.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>The floors of a model: what leaves one enters the next.</source>
        <translation>Les étages d’un modèle&#xa0;: ce qui sort de l’un entre dans le suivant.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>The list of the tokens that a model knows.</source>
        <translation>La liste des jetons qu’un modèle connaît.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>tokenizers|tokeniser</source>
        <translation>tokenizers</translation>
    </message>
    <message>
        <source>The program that cuts a text into tokens. Each family of models has its own.</source>
        <translation>Le programme qui découpe un texte en jetons. Chaque famille de modèles a le sien.</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>Mélange d’experts</translation>
    </message>
    <message>
        <source>MoE|experts|expert</source>
        <translation>MoE|experts|expert</translation>
    </message>
    <message>
        <source>A model of which only a part works for each token: large in memory, light in work.</source>
        <translation>Un modèle dont une partie seulement travaille pour chaque jeton&#xa0;: grand en mémoire, léger en calcul.</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>Parallélisme de données</translation>
    </message>
    <message>
        <source>data parallelism|data-parallel</source>
        <translation>données en parallèle</translation>
    </message>
    <message>
        <source>Every GPU holds the model and works on its own samples; they agree after each batch.</source>
        <translation>Chaque GPU tient le modèle et traite ses propres exemples&#xa0;; ils se mettent d’accord après chaque lot.</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>Parallélisme de tenseurs</translation>
    </message>
    <message>
        <source>tensor parallelism|tensor-parallel</source>
        <translation>tenseurs en parallèle</translation>
    </message>
    <message>
        <source>Each layer is cut across several GPUs of one computer.</source>
        <translation>Chaque couche est coupée entre plusieurs GPU d’un même ordinateur.</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>Parallélisme de pipeline</translation>
    </message>
    <message>
        <source>pipeline parallelism|pipeline-parallel|pipeline stages</source>
        <translation>pipeline|étages du pipeline</translation>
    </message>
    <message>
        <source>The layers are shared out: each GPU does its own and passes the result on.</source>
        <translation>Les couches sont réparties&#xa0;: chaque GPU fait les siennes et passe le résultat.</translation>
    </message>
    <message>
        <source>Bubble</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>pipeline bubble</source>
        <translation>bulle du pipeline|inactivité du pipeline</translation>
    </message>
    <message>
        <source>The time in which GPUs of a pipeline wait for one another.</source>
        <translation>Le temps pendant lequel les GPU d’un pipeline s’attendent.</translation>
    </message>
    <message>
        <source>FSDP</source>
        <translation>FSDP</translation>
    </message>
    <message>
        <source>fully sharded</source>
        <translation>modèle réparti</translation>
    </message>
    <message>
        <source>PyTorch’s own way to spread a model over several GPUs; does what ZeRO does.</source>
        <translation>La façon de PyTorch de répartir un modèle sur plusieurs GPU&#xa0;; fait ce que fait ZeRO.</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Micro-lot</translation>
    </message>
    <message>
        <source>micro-batches|microbatch</source>
        <translation>micro-lots</translation>
    </message>
    <message>
        <source>What one GPU takes at once out of a batch.</source>
        <translation>Ce qu’un GPU prend à la fois dans un lot.</translation>
    </message>
    <message>
        <source>DeepSpeed</source>
        <translation>DeepSpeed</translation>
    </message>
    <message>
        <source>Microsoft’s library for training over many GPUs; ZeRO comes from it.</source>
        <translation>La bibliothèque de Microsoft pour entraîner sur beaucoup de GPU&#xa0;; ZeRO en vient.</translation>
    </message>
    <message>
        <source>Megatron</source>
        <translation>Megatron</translation>
    </message>
    <message>
        <source>Megatron-LM</source>
        <translation>Megatron-LM</translation>
    </message>
    <message>
        <source>NVIDIA’s program for training very large models.</source>
        <translation>Le programme de NVIDIA pour entraîner de très grands modèles.</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>The library with which most models are built and trained.</source>
        <translation>La bibliothèque avec laquelle la plupart des modèles sont construits et entraînés.</translation>
    </message>
    <message>
        <source>vLLM</source>
        <translation>vLLM</translation>
    </message>
    <message>
        <source>A program that serves a language model to many people at once.</source>
        <translation>Un programme qui sert un modèle de langue à beaucoup de personnes à la fois.</translation>
    </message>
    <message>
        <source>TensorRT</source>
        <translation>TensorRT</translation>
    </message>
    <message>
        <source>TensorRT-LLM</source>
        <translation>TensorRT-LLM</translation>
    </message>
    <message>
        <source>NVIDIA’s program that runs finished models as fast as its cards allow.</source>
        <translation>Le programme de NVIDIA qui fait tourner les modèles achevés aussi vite que ses cartes le permettent.</translation>
    </message>
    <message>
        <source>llama.cpp</source>
        <translation>llama.cpp</translation>
    </message>
    <message>
        <source>GGUF</source>
        <translation>GGUF</translation>
    </message>
    <message>
        <source>A program that runs language models on small machines, from files named GGUF.</source>
        <translation>Un programme qui fait tourner des modèles de langue sur de petites machines, à partir de fichiers GGUF.</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>The site where most open models and datasets are published.</source>
        <translation>Le site où paraissent la plupart des modèles et jeux de données ouverts.</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>A file that holds the numbers of a model and no program: safe to open.</source>
        <translation>Un fichier qui contient les nombres d’un modèle et aucun programme&#xa0;: sans danger à ouvrir.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>A file format that carries a model from one program to another.</source>
        <translation>Un format de fichier qui porte un modèle d’un programme à un autre.</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>TensorFlow|HDF5</source>
        <translation>TensorFlow|HDF5</translation>
    </message>
    <message>
        <source>Google’s library for building models, and the files it writes.</source>
        <translation>La bibliothèque de Google pour construire des modèles, et les fichiers qu’elle écrit.</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inférence</translation>
    </message>
    <message>
        <source>Using a finished model, as opposed to training it.</source>
        <translation>Se servir d’un modèle achevé, par opposition à l’entraîner.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>first token|time to first token</source>
        <translation>premier jeton|temps jusqu’au premier jeton</translation>
    </message>
    <message>
        <source>How long a person waits for the first word of an answer.</source>
        <translation>Le temps qu’une personne attend le premier mot d’une réponse.</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>Cache KV</translation>
    </message>
    <message>
        <source>key-value cache</source>
        <translation>cache clés-valeurs</translation>
    </message>
    <message>
        <source>What a language model remembers of a conversation while it answers.</source>
        <translation>Ce qu’un modèle de langue retient d’une conversation pendant qu’il répond.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>How much is done in a second: tokens, images or requests.</source>
        <translation>Ce qui est fait en une seconde&#xa0;: jetons, images ou requêtes.</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>nœud|nœuds</translation>
    </message>
    <message>
        <source>One computer of a supercomputer, usually with four or eight GPUs.</source>
        <translation>Un ordinateur d’un supercalculateur, avec quatre ou huit GPU d’ordinaire.</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>Réseau d’interconnexion</translation>
    </message>
    <message>
        <source>InfiniBand|Slingshot|NVLink|Ethernet</source>
        <translation>InfiniBand|Slingshot|NVLink|Ethernet|réseau de la machine</translation>
    </message>
    <message>
        <source>The network between the computers or the GPUs of a machine.</source>
        <translation>Le réseau entre les ordinateurs ou les GPU d’une machine.</translation>
    </message>
    <message>
        <source>HBM</source>
        <translation>HBM</translation>
    </message>
    <message>
        <source>GPU memory|memory per GPU|VRAM</source>
        <translation>mémoire du GPU|mémoire par GPU|VRAM</translation>
    </message>
    <message>
        <source>The memory on the GPU itself. A model that does not fit in it cannot run there.</source>
        <translation>La mémoire du GPU lui-même. Un modèle qui n’y tient pas ne peut pas y tourner.</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>The electric power that a GPU draws at most.</source>
        <translation>La puissance électrique maximale d’un GPU.</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>MWh</source>
        <translation>MWh</translation>
    </message>
    <message>
        <source>The electricity of a machine of one kilowatt in one hour. A French home takes about 12 a day.</source>
        <translation>L’électricité d’une machine d’un kilowatt en une heure. Un foyer français en prend environ 12 par jour.</translation>
    </message>
    <message>
        <source>Grid intensity</source>
        <translation>Intensité du réseau électrique</translation>
    </message>
    <message>
        <source>gCO₂e/kWh|carbon intensity</source>
        <translation>gCO₂e/kWh|intensité carbone</translation>
    </message>
    <message>
        <source>How much greenhouse gas a kilowatt-hour of a country’s electricity gives.</source>
        <translation>La quantité de gaz à effet de serre d’un kilowattheure d’électricité d’un pays.</translation>
    </message>
    <message>
        <source>Slurm</source>
        <translation>Slurm</translation>
    </message>
    <message>
        <source>The program that hands out the computers of most supercomputers: jobs wait in its queue.</source>
        <translation>Le programme qui attribue les ordinateurs de la plupart des supercalculateurs&#xa0;: les tâches attendent dans sa file.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>jobs|job script|job scripts</source>
        <translation>tâches|scripts de calcul|script de calcul</translation>
    </message>
    <message>
        <source>One piece of work handed to a supercomputer, with the computers and the time that it asks for.</source>
        <translation>Un travail confié à un supercalculateur, avec les ordinateurs et le temps qu’il demande.</translation>
    </message>
    <message>
        <source>Walltime</source>
        <translation>Durée maximale</translation>
    </message>
    <message>
        <source>longest duration of a job|wall clock</source>
        <translation>durée maximale d’une tâche</translation>
    </message>
    <message>
        <source>The longest time that one job may run. A longer training is cut into jobs that follow one another.</source>
        <translation>Le temps le plus long qu’une tâche peut durer. Un entraînement plus long est coupé en tâches qui s’enchaînent.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>files d’attente</translation>
    </message>
    <message>
        <source>Where a job waits until the computers it asked for are free.</source>
        <translation>Là où une tâche attend que les ordinateurs demandés soient libres.</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Scratch</translation>
    </message>
    <message>
        <source>Large and fast disk space of a supercomputer, emptied after some weeks.</source>
        <translation>Le grand espace disque rapide d’un supercalculateur, vidé après quelques semaines.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>containers|Apptainer|Singularity|Docker</source>
        <translation>conteneurs|Apptainer|Singularity|Docker</translation>
    </message>
    <message>
        <source>A file that holds a program with all it needs, so that it runs the same everywhere.</source>
        <translation>Un fichier qui contient un programme avec tout ce qu’il lui faut, pour qu’il tourne partout de même.</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message>
        <source>infrastructure file|infrastructure files</source>
        <translation>fichier d’infrastructure|fichiers d’infrastructure</translation>
    </message>
    <message>
        <source>A program that rents the machines described in a file, and gives them back.</source>
        <translation>Un programme qui loue les machines décrites dans un fichier, puis les rend.</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Sortie de données</translation>
    </message>
    <message>
        <source>egress fees</source>
        <translation>frais de sortie</translation>
    </message>
    <message>
        <source>Taking data out of a cloud, which some providers charge for.</source>
        <translation>Sortir des données d’un cloud, ce que certains fournisseurs facturent.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>start-up credits</source>
        <translation>crédits pour startups|crédits de démarrage</translation>
    </message>
    <message>
        <source>Money that a cloud gives to young companies, to be spent with it alone.</source>
        <translation>De l’argent qu’un cloud donne aux jeunes entreprises, à dépenser chez lui seulement.</translation>
    </message>
    <message>
        <source>Spot instance</source>
        <translation>Instance préemptible</translation>
    </message>
    <message>
        <source>spot instances|preemptible</source>
        <translation>instances préemptibles|spot</translation>
    </message>
    <message>
        <source>A rented machine that the provider may take back at any time, at a lower price.</source>
        <translation>Une machine louée que le fournisseur peut reprendre à tout moment, à un prix plus bas.</translation>
    </message>
    <message>
        <source>EuroHPC</source>
        <translation>EuroHPC</translation>
    </message>
    <message>
        <source>EuroHPC JU</source>
        <translation>EuroHPC JU</translation>
    </message>
    <message>
        <source>The European body that owns supercomputers with member states and gives hours on them.</source>
        <translation>L’organisme européen qui possède des supercalculateurs avec les États membres et y attribue des heures.</translation>
    </message>
    <message>
        <source>GENCI</source>
        <translation>GENCI</translation>
    </message>
    <message>
        <source>The French body that gives hours on the national supercomputers.</source>
        <translation>L’organisme français qui attribue les heures des supercalculateurs nationaux.</translation>
    </message>
    <message>
        <source>eDARI</source>
        <translation>eDARI</translation>
    </message>
    <message>
        <source>DARI</source>
        <translation>DARI</translation>
    </message>
    <message>
        <source>The French site on which hours of national supercomputers are asked for.</source>
        <translation>Le site français où l’on demande des heures de calcul national.</translation>
    </message>
    <message>
        <source>Dynamic access</source>
        <translation>Accès dynamique</translation>
    </message>
    <message>
        <source>dynamic accesses|Accès dynamique</source>
        <translation>accès dynamiques|AD</translation>
    </message>
    <message>
        <source>GENCI’s short form for a modest amount of hours, open all year.</source>
        <translation>Le formulaire court de GENCI pour un volume d’heures modeste, ouvert toute l’année.</translation>
    </message>
    <message>
        <source>TRL</source>
        <translation>TRL</translation>
    </message>
    <message>
        <source>technology readiness level</source>
        <translation>niveau de maturité technologique</translation>
    </message>
    <message>
        <source>How near a technology is to use, from 1 (an idea) to 9 (in service).</source>
        <translation>La proximité d’une technologie avec l’usage, de 1 (une idée) à 9 (en service).</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>The nine digits under which a French company is registered; SIRET adds five for each place of work.</source>
        <translation>Les neuf chiffres d’immatriculation d’une entreprise française&#xa0;; le SIRET en ajoute cinq par établissement.</translation>
    </message>
    <message>
        <source>PIC</source>
        <translation>PIC</translation>
    </message>
    <message>
        <source>The nine digits that the European Commission gives to each organisation that takes part.</source>
        <translation>Les neuf chiffres que la Commission européenne donne à chaque organisation participante.</translation>
    </message>
    <message>
        <source>RNSR</source>
        <translation>RNSR</translation>
    </message>
    <message>
        <source>The number of a French research laboratory in the national list.</source>
        <translation>Le numéro d’un laboratoire français dans le répertoire national.</translation>
    </message>
    <message>
        <source>NAF</source>
        <translation>NAF</translation>
    </message>
    <message>
        <source>NAF code</source>
        <translation>code NAF</translation>
    </message>
    <message>
        <source>The French code of what a company does.</source>
        <translation>Le code français de l’activité d’une entreprise.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>hors taxes</translation>
    </message>
    <message>
        <source>The tax on sales; prices here are without it.</source>
        <translation>La taxe sur les ventes&#xa0;; les prix sont donnés ici sans elle.</translation>
    </message>
    <message>
        <source>R&amp;D</source>
        <translation>R&amp;D</translation>
    </message>
    <message>
        <source>research and development</source>
        <translation>recherche et développement</translation>
    </message>
    <message>
        <source>Research and development.</source>
        <translation>Recherche et développement.</translation>
    </message>
    <message>
        <source>De minimis</source>
        <translation>De minimis</translation>
    </message>
    <message>
        <source>Small public aid, up to a ceiling over three years, that needs no approval from Brussels.</source>
        <translation>Petite aide publique, plafonnée sur trois ans, qui se passe de l’accord de Bruxelles.</translation>
    </message>
    <message>
        <source>AI Act</source>
        <translation>Règlement sur l’IA</translation>
    </message>
    <message>
        <source>AI Regulation</source>
        <translation>AI Act</translation>
    </message>
    <message>
        <source>The European law on artificial intelligence: what is forbidden, what is high risk, what must be told.</source>
        <translation>La loi européenne sur l’intelligence artificielle&#xa0;: ce qui est interdit, à haut risque, ou doit être signalé.</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>RGPD</translation>
    </message>
    <message>
        <source>RGPD</source>
        <translation>GDPR</translation>
    </message>
    <message>
        <source>The European law on personal data.</source>
        <translation>La loi européenne sur les données personnelles.</translation>
    </message>
    <message>
        <source>DPIA</source>
        <translation>AIPD</translation>
    </message>
    <message>
        <source>AIPD|impact assessment</source>
        <translation>analyse d’impact</translation>
    </message>
    <message>
        <source>The written study that the law asks for before risky work on personal data.</source>
        <translation>L’étude écrite que la loi demande avant un traitement risqué de données personnelles.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Anything about a person who can be recognised, directly or by putting files together.</source>
        <translation>Tout ce qui touche une personne reconnaissable, directement ou en croisant des fichiers.</translation>
    </message>
    <message>
        <source>ISO 27001</source>
        <translation>ISO 27001</translation>
    </message>
    <message>
        <source>ISO/IEC 27001</source>
        <translation>ISO/IEC 27001</translation>
    </message>
    <message>
        <source>The international certificate for how a company keeps its information safe.</source>
        <translation>Le certificat international sur la protection de l’information dans une entreprise.</translation>
    </message>
    <message>
        <source>EUCS</source>
        <translation>EUCS</translation>
    </message>
    <message>
        <source>The European certificate for clouds, still being written.</source>
        <translation>Le certificat européen des clouds, encore en rédaction.</translation>
    </message>
    <message>
        <source>Sovereign</source>
        <translation>Souverain</translation>
    </message>
    <message>
        <source>sovereignty</source>
        <translation>souveraine|souverains|souveraines|souveraineté</translation>
    </message>
    <message>
        <source>Run by Europeans under European law, so that no other state can demand the data.</source>
        <translation>Tenu par des Européens sous droit européen, pour qu’aucun autre État ne puisse exiger les données.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>The offers that no other beats on both cost and time.</source>
        <translation>Les offres qu’aucune autre ne bat à la fois sur le coût et sur le temps.</translation>
    </message>
    <message>
        <source>Strong scaling</source>
        <translation>Passage à l’échelle</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>échelle forte</translation>
    </message>
    <message>
        <source>How much faster a job gets with more GPUs. Past some number, more GPUs only cost more.</source>
        <translation>Ce qu’un calcul gagne en vitesse avec plus de GPU. Au-delà d’un certain nombre, ils ne font que coûter plus.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>What would change the answer most.</source>
        <translation>Ce qui changerait le plus la réponse.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A table as a file, for a spreadsheet.</source>
        <translation>Une table sous forme de fichier, pour un tableur.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>A text file that programs read.</source>
        <translation>Un fichier texte que lisent les programmes.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>DOCX|ODT</source>
        <translation>DOCX|ODT</translation>
    </message>
    <message>
        <source>A document as a file: PDF to print and send, DOCX and ODT to change.</source>
        <translation>Un document sous forme de fichier&#xa0;: PDF pour imprimer et envoyer, DOCX et ODT pour modifier.</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>A picture as a file: SVG stays sharp at any size, PNG is made of dots.</source>
        <translation>Une image sous forme de fichier&#xa0;: SVG reste net à toute taille, PNG est fait de points.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The way in which one program asks another.</source>
        <translation>La façon dont un programme en interroge un autre.</translation>
    </message>
    <message>
        <source>IDRIS</source>
        <translation>IDRIS</translation>
    </message>
    <message>
        <source>CINES|TGCC</source>
        <translation>CINES|TGCC</translation>
    </message>
    <message>
        <source>The three national computing centres of France: IDRIS in Orsay, CINES in Montpellier, TGCC in Bruyères-le-Châtel.</source>
        <translation>Les trois centres de calcul nationaux&#xa0;: l’IDRIS à Orsay, le CINES à Montpellier, le TGCC à Bruyères-le-Châtel.</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>artificial intelligence</source>
        <translation>intelligence artificielle</translation>
    </message>
    <message>
        <source>Programs that learn from examples instead of following written rules.</source>
        <translation>Des programmes qui apprennent d’exemples au lieu de suivre des règles écrites.</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>MB|TB|PB|gigabyte|gigabytes|terabyte</source>
        <translation>Mo|To|Po|gigaoctet|gigaoctets|téraoctet</translation>
    </message>
    <message>
        <source>Sizes of files and memory: a megabyte is a million letters, a gigabyte a thousand megabytes, a terabyte a thousand gigabytes.</source>
        <translation>Tailles de fichiers et de mémoire&#xa0;: un mégaoctet fait un million de lettres, un gigaoctet mille mégaoctets, un téraoctet mille gigaoctets.</translation>
    </message>
    <message>
        <source>PI</source>
        <translation>PI</translation>
    </message>
    <message>
        <source>principal investigator|project lead</source>
        <translation>responsable scientifique|responsable du projet</translation>
    </message>
    <message>
        <source>The person who answers for a project before those who grant the hours.</source>
        <translation>La personne qui répond du projet devant ceux qui attribuent les heures.</translation>
    </message>
    <message>
        <source>EU</source>
        <translation>UE</translation>
    </message>
    <message>
        <source>European Union|the Union</source>
        <translation>Union européenne|l’Union</translation>
    </message>
    <message>
        <source>The European Union and its 27 member states.</source>
        <translation>L’Union européenne et ses 27 États membres.</translation>
    </message>
    <message>
        <source>ERC</source>
        <translation>ERC</translation>
    </message>
    <message>
        <source>European Research Council</source>
        <translation>Conseil européen de la recherche</translation>
    </message>
    <message>
        <source>The European Research Council; forms use its list of fields of science.</source>
        <translation>Le Conseil européen de la recherche&#xa0;; les formulaires reprennent sa liste de domaines.</translation>
    </message>
</context>
<context>
    <name>Hdf5</name>
    <message>
        <source>The HDF5 structure is damaged here.</source>
        <translation>La structure HDF5 est endommagée ici.</translation>
    </message>
    <message>
        <source>This is not an HDF5 file, or its beginning is damaged.</source>
        <translation>Ce n’est pas un fichier HDF5, ou son début est endommagé.</translation>
    </message>
    <message>
        <source>The HDF5 file begins with foreign bytes, which model files never do.</source>
        <translation>Le fichier HDF5 commence par des octets étrangers, ce que ne fait jamais un fichier de modèle.</translation>
    </message>
    <message>
        <source>The file ends before what it announces: it is cut short or damaged.</source>
        <translation>Le fichier s’arrête avant ce qu’il annonce&#xa0;: il est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>The file holds more groups, or deeper ones, than are read.</source>
        <translation>Le fichier contient plus de groupes, ou des groupes plus profonds, que le programme n’en lit.</translation>
    </message>
    <message>
        <source>An array&apos;s shape is not one that can exist.</source>
        <translation>La forme d’un tableau ne peut pas exister.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>Correct the file, or fetch it again from where it came.</source>
        <translation>Corrigez le fichier, ou téléchargez-le de nouveau à sa source.</translation>
    </message>
    <message>
        <source>The JSON text is larger than the %1 bytes that are read.</source>
        <translation>Le texte JSON dépasse les %1 octets qui sont lus.</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in one object.</source>
        <translation>La clé «&#xa0;%1&#xa0;» figure deux fois dans un même objet.</translation>
    </message>
    <message>
        <source>The JSON text is nested deeper than %1 levels.</source>
        <translation>Le texte JSON est imbriqué sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Check the path, or choose the file again.</source>
        <translation>Vérifiez le chemin, ou choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Le fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, then try again.</source>
        <translation>Donnez-vous le droit de le lire, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Keras</name>
    <message>
        <source>The archive holds no weights of Keras.</source>
        <translation>L’archive ne contient pas de poids de Keras.</translation>
    </message>
    <message>
        <source>Choose a file that Keras saved.</source>
        <translation>Choisissez un fichier enregistré par Keras.</translation>
    </message>
    <message>
        <source>The file holds no weights where Keras keeps them.</source>
        <translation>Le fichier ne contient pas de poids là où Keras les range.</translation>
    </message>
    <message>
        <source>The file holds program code (a Lambda layer); it is never run. Do not load it unless you trust its maker.</source>
        <translation>Le fichier contient du code de programme (une couche Lambda)&#xa0;; il n’est jamais exécuté. Ne le chargez que si vous avez confiance en son auteur.</translation>
    </message>
    <message>
        <source>Some groups are kept in a form that is not listed; their weights are missing from the count.</source>
        <translation>Certains groupes sont rangés sous une forme qui n’est pas énumérée&#xa0;; leurs poids manquent au total.</translation>
    </message>
</context>
<context>
    <name>LanguageName</name>
    <message>
        <source>not recognised</source>
        <translation>non reconnue</translation>
    </message>
    <message>
        <source>program code</source>
        <translation>code informatique</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message>
        <source>It tells no speed, only what the GPU was doing.</source>
        <translation>Elle n’indique aucune vitesse, seulement ce que faisait le GPU.</translation>
    </message>
    <message>
        <source>It does not say on which GPU. Choose the GPU.</source>
        <translation>Elle n’indique pas sur quel GPU. Choisissez le GPU.</translation>
    </message>
    <message>
        <source>The catalogue has no GPU named “%1”.</source>
        <translation>Le catalogue n’a pas de GPU nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It measured another kind of work: training and inference differ too much.</source>
        <translation>Elle porte sur un autre genre de travail&#xa0;: l’entraînement et l’inférence diffèrent trop.</translation>
    </message>
    <message>
        <source>It measured a model of another family.</source>
        <translation>Elle porte sur un modèle d’une autre famille.</translation>
    </message>
    <message>
        <source>It does not say how many samples a step holds. Give the batch size or samples a second.</source>
        <translation>Elle n’indique pas combien d’échantillons contient un pas. Donnez la taille de lot ou les échantillons par seconde.</translation>
    </message>
    <message>
        <source>It is too far from what such a job takes: another job, or another unit?</source>
        <translation>Elle est trop loin de ce que prend un tel calcul&#xa0;: un autre calcul, ou une autre unité&#xa0;?</translation>
    </message>
    <message>
        <source>Newer measurements stand in its place.</source>
        <translation>Des mesures plus récentes la remplacent.</translation>
    </message>
    <message>
        <source>The script cannot stand in for this kind of model: it knows transformers and convolutional networks.</source>
        <translation>Le script ne peut pas remplacer ce genre de modèle&#xa0;: il connaît les transformeurs et les réseaux convolutifs.</translation>
    </message>
    <message>
        <source>Run a few steps of your own training and give its log, or type what you measured.</source>
        <translation>Faites quelques pas de votre propre entraînement et donnez-en le journal, ou saisissez ce que vous avez mesuré.</translation>
    </message>
    <message>
        <source>The measuring script is missing.</source>
        <translation>Le script de mesure manque.</translation>
    </message>
    <message>
        <source>The measuring script is damaged.</source>
        <translation>Le script de mesure est endommagé.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Your measurement on %1: %2 times the time that was expected</source>
        <translation>Votre mesure sur %1&#xa0;: %2&#xa0;fois la durée attendue</translation>
    </message>
    <message>
        <source>Your own measurement on %1</source>
        <translation>Votre propre mesure sur %1</translation>
    </message>
    <message>
        <source>Without your measurements</source>
        <translation>Sans vos mesures</translation>
    </message>
    <message>
        <source>a measurement on one GPU moves and narrows the estimate on all others</source>
        <translation>une mesure sur un GPU déplace et resserre l’estimation sur tous les autres</translation>
    </message>
    <message>
        <source>Measured time over expected time, %1</source>
        <translation>Durée mesurée rapportée à la durée attendue, %1</translation>
    </message>
    <message>
        <source>The script cannot be written here.</source>
        <translation>Le script ne peut pas être écrit ici.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Another program is using the library.</source>
        <translation>Un autre programme utilise la bibliothèque.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>Fermez l’autre fenêtre, puis réessayez.</translation>
    </message>
    <message>
        <source>The library cannot be written in its folder.</source>
        <translation>La bibliothèque ne peut pas être écrite dans son dossier.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another folder.</source>
        <translation>Donnez-vous le droit d’y écrire, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The library of dossiers is damaged.</source>
        <translation>La bibliothèque des dossiers est endommagée.</translation>
    </message>
    <message>
        <source>The library of dossiers refused the operation.</source>
        <translation>La bibliothèque des dossiers a refusé l’opération.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>This dossier is no longer in the library.</source>
        <translation>Ce dossier n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>A dossier needs a name.</source>
        <translation>Un dossier doit avoir un nom.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Le nom dépasse %1 caractères.</translation>
    </message>
    <message>
        <source>Move the file away, or replace it by a copy from a backup.</source>
        <translation>Déplacez le fichier, ou remplacez-le par une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>The folder of the library cannot be made.</source>
        <translation>Le dossier de la bibliothèque ne peut pas être créé.</translation>
    </message>
    <message>
        <source>This database belongs to another program; it was left as it is.</source>
        <translation>Cette base de données appartient à un autre programme&#xa0;; elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Choose another file for the library.</source>
        <translation>Choisissez un autre fichier pour la bibliothèque.</translation>
    </message>
    <message>
        <source>A step of the library&apos;s schema is missing.</source>
        <translation>Il manque une étape du schéma de la bibliothèque.</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Passerelle.</source>
        <translation>Cette bibliothèque a été écrite par une version plus récente de Passerelle.</translation>
    </message>
    <message>
        <source>Install the newer version; the library was left as it is.</source>
        <translation>Installez la version plus récente&#xa0;; la bibliothèque a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>The folder for the copies of the library cannot be made.</source>
        <translation>Le dossier des copies de la bibliothèque ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Give yourself the right to write beside the library.</source>
        <translation>Donnez-vous le droit d’écrire à côté de la bibliothèque.</translation>
    </message>
    <message>
        <source>The copy of the library cannot be written.</source>
        <translation>La copie de la bibliothèque ne peut pas être écrite.</translation>
    </message>
    <message>
        <source>Start Passerelle again: it reads back what can be read.</source>
        <translation>Relancez Passerelle&#xa0;: elle relit ce qui peut l’être.</translation>
    </message>
    <message>
        <source>This computer lacks what is needed to speak to PostgreSQL.</source>
        <translation>Il manque à cet ordinateur de quoi parler à PostgreSQL.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-psql.</source>
        <translation>Installez le paquet libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The path of the certificate may hold neither ; nor &apos;.</source>
        <translation>Le chemin du certificat ne doit contenir ni&#xa0;; ni &apos;.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the library; the last change was not kept.</source>
        <translation>Le disque a refusé de lire ou d’écrire la bibliothèque&#xa0;; la dernière modification n’est pas gardée.</translation>
    </message>
    <message>
        <source>Check that the disk is not full or failing, then try again.</source>
        <translation>Vérifiez que le disque n’est ni plein ni défaillant, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full; the last change was not kept.</source>
        <translation>Le disque est plein&#xa0;; la dernière modification n’est pas gardée.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the one named: nothing was sent.</source>
        <translation>Le serveur ne prouve pas qu’il est celui nommé&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Ask its administrator for the certificate of the authority, and check the server&apos;s name.</source>
        <translation>Demandez à son administrateur le certificat de l’autorité, et vérifiez le nom du serveur.</translation>
    </message>
    <message>
        <source>You may read this, not change it, on the shared server.</source>
        <translation>Vous pouvez lire ceci sur le serveur partagé, pas le modifier.</translation>
    </message>
    <message>
        <source>Ask its owner to share it with you for writing.</source>
        <translation>Demandez à son propriétaire de vous le partager en écriture.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password.</source>
        <translation>Le serveur a refusé le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>Check both, then try again.</source>
        <translation>Vérifiez les deux, puis réessayez.</translation>
    </message>
    <message>
        <source>Somebody else wrote at the same moment.</source>
        <translation>Quelqu’un d’autre a écrit au même moment.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The server of the library does not answer.</source>
        <translation>Le serveur de la bibliothèque ne répond pas.</translation>
    </message>
    <message>
        <source>Check the network, then start again; the last change was not kept.</source>
        <translation>Vérifiez le réseau, puis relancez&#xa0;; la dernière modification n’est pas gardée.</translation>
    </message>
    <message>
        <source>Tell the server&apos;s administrator.</source>
        <translation>Prévenez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>The disk altered a value of this dossier.</source>
        <translation>Le disque a altéré une valeur de ce dossier.</translation>
    </message>
    <message>
        <source>Start Passerelle again: the library is then checked and read back from its history and its copies.</source>
        <translation>Relancez Passerelle&#xa0;: la bibliothèque est alors vérifiée et relue depuis son historique et ses copies.</translation>
    </message>
    <message>
        <source>A tag has at most %1 characters.</source>
        <translation>Une étiquette a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>The library was damaged. Dossiers read back from it: %1; from the copy of %2: %3. Values that could not be read: %4.</source>
        <translation>La bibliothèque était endommagée. Dossiers relus&#xa0;: %1&#xa0;; depuis la copie du %2&#xa0;: %3. Valeurs illisibles&#xa0;: %4.</translation>
    </message>
    <message>
        <source>The library was damaged. Dossiers read back from it: %1. There was no automatic copy. Values that could not be read: %2.</source>
        <translation>La bibliothèque était endommagée. Dossiers relus&#xa0;: %1. Il n’y avait pas de copie automatique. Valeurs illisibles&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Look through your dossiers; the damaged file was kept as %1.</source>
        <translation>Parcourez vos dossiers&#xa0;; le fichier endommagé est gardé sous %1.</translation>
    </message>
    <message>
        <source>This database is not prepared for Passerelle yet.</source>
        <translation>Cette base n’est pas encore préparée pour Passerelle.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to prepare it: passerelle-cli library prepare.</source>
        <translation>Demandez au propriétaire de la base de la préparer&#xa0;: passerelle-cli library prepare.</translation>
    </message>
    <message>
        <source>There is a library in that folder already.</source>
        <translation>Il y a déjà une bibliothèque dans ce dossier.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>What you changed offline in “%1” cannot be joined: you may no longer write on this server.</source>
        <translation>Ce que vous avez changé hors ligne dans «&#xa0;%1&#xa0;» ne peut pas être réuni&#xa0;: vous n’avez plus le droit d’écrire sur ce serveur.</translation>
    </message>
    <message>
        <source>It stays in the offline copy: export the dossier as a file, or ask the administrator for your role back.</source>
        <translation>Cela reste dans la copie hors ligne&#xa0;: exportez le dossier en fichier, ou redemandez votre rôle à l’administrateur.</translation>
    </message>
    <message>
        <source>“%1” was removed, or is no longer shared with you for writing. What you wrote offline is kept as a dossier of your own.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimé, ou ne vous est plus partagé en écriture. Ce que vous avez écrit hors ligne est gardé comme un dossier à vous.</translation>
    </message>
    <message>
        <source>Check the network (or the VPN), then try again.</source>
        <translation>Vérifiez le réseau (ou le VPN), puis réessayez.</translation>
    </message>
    <message>
        <source>Only the server can do this, and it does not answer.</source>
        <translation>Seul le serveur peut le faire, et il ne répond pas.</translation>
    </message>
    <message>
        <source>Do it when you are connected again; what you write meanwhile is kept.</source>
        <translation>Faites-le une fois reconnecté&#xa0;; ce que vous écrivez d’ici là est gardé.</translation>
    </message>
    <message>
        <source>No computer of that name was found.</source>
        <translation>Aucun ordinateur de ce nom n’a été trouvé.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name, and that you are on the right network (or VPN).</source>
        <translation>Vérifiez le nom du serveur, et que vous êtes sur le bon réseau (ou VPN).</translation>
    </message>
    <message>
        <source>The computer is there, but no database answers at that port.</source>
        <translation>L’ordinateur est là, mais aucune base ne répond à ce port.</translation>
    </message>
    <message>
        <source>Check the port (5432 mostly), and that the server is running.</source>
        <translation>Vérifiez le port (5432 le plus souvent), et que le serveur tourne.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read: nothing was sent.</source>
        <translation>Le fichier de certificat ne peut pas être lu&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Choose the file that the server&apos;s administrator gave you, in PEM format.</source>
        <translation>Choisissez le fichier donné par l’administrateur du serveur, au format PEM.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the one named: its certificate is for another name. Nothing was sent.</source>
        <translation>Le serveur ne peut pas prouver qu’il est celui nommé&#xa0;: son certificat est pour un autre nom. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name exactly as its administrator gave it.</source>
        <translation>Écrivez le nom du serveur exactement comme son administrateur l’a donné.</translation>
    </message>
    <message>
        <source>The server offers no encrypted connection: nothing was sent.</source>
        <translation>Le serveur n’offre pas de connexion chiffrée&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Ask its administrator to switch TLS on.</source>
        <translation>Demandez à son administrateur d’activer TLS.</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer in this way.</source>
        <translation>Le serveur ne laisse entrer personne de cet ordinateur de cette façon.</translation>
    </message>
    <message>
        <source>Ask its administrator to allow your user from your network, with TLS.</source>
        <translation>Demandez à son administrateur d’admettre votre nom depuis votre réseau, avec TLS.</translation>
    </message>
    <message>
        <source>There is no database of that name on the server.</source>
        <translation>Il n’y a pas de base de ce nom sur le serveur.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Vérifiez le nom de la base.</translation>
    </message>
    <message>
        <source>Too many people are connected to the server just now.</source>
        <translation>Trop de personnes sont connectées au serveur en ce moment.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The server knows you, but gave you no role in Passerelle.</source>
        <translation>Le serveur vous connaît, mais ne vous a donné aucun rôle dans Passerelle.</translation>
    </message>
    <message>
        <source>Ask its administrator for the role passerelle_advisor or passerelle_reader.</source>
        <translation>Demandez à son administrateur le rôle passerelle_advisor ou passerelle_reader.</translation>
    </message>
    <message>
        <source>This database was prepared by an older version of Passerelle.</source>
        <translation>Cette base a été préparée par une version plus ancienne de Passerelle.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to prepare it again: passerelle-cli library prepare. Nothing in it is lost.</source>
        <translation>Demandez au propriétaire de la base de la préparer à nouveau&#xa0;: passerelle-cli library prepare. Rien de ce qu’elle contient n’est perdu.</translation>
    </message>
    <message>
        <source>Dossiers are shared on a server; this library is on this computer.</source>
        <translation>Les dossiers se partagent sur un serveur&#xa0;; cette bibliothèque est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Connect to your incubator&apos;s server first, or export the dossier as a file.</source>
        <translation>Connectez-vous d’abord au serveur de votre incubateur, ou exportez le dossier en fichier.</translation>
    </message>
    <message>
        <source>The server knows nobody called “%1”.</source>
        <translation>Le serveur ne connaît personne du nom de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check how the name is written; the server&apos;s administrator gives it.</source>
        <translation>Vérifiez l’écriture du nom&#xa0;; l’administrateur du serveur le donne.</translation>
    </message>
    <message>
        <source>Only its owner, %1, can share this dossier.</source>
        <translation>Seul son propriétaire, %1, peut partager ce dossier.</translation>
    </message>
    <message>
        <source>This dossier is yours: there is no need to share it with yourself.</source>
        <translation>Ce dossier est à vous&#xa0;: inutile de le partager avec vous-même.</translation>
    </message>
    <message>
        <source>Keep both, or do it when you are connected again.</source>
        <translation>Gardez les deux, ou faites-le une fois reconnecté.</translation>
    </message>
    <message>
        <source>The system&apos;s key chain did not take the password.</source>
        <translation>Le trousseau de clés du système n’a pas pris le mot de passe.</translation>
    </message>
    <message>
        <source>It will be asked for at the next start.</source>
        <translation>Il sera demandé au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>MachinesStep</name>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Where can the project run, how long does it take and what does it cost?</source>
        <translation>Où le projet peut-il tourner, en combien de temps et à quel coût&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Row groups</source>
        <translation>Groupes de lignes</translation>
    </message>
    <message>
        <source>Record batches</source>
        <translation>Lots d’enregistrements</translation>
    </message>
    <message>
        <source>Annotated objects</source>
        <translation>Objets annotés</translation>
    </message>
    <message>
        <source>Annotated images</source>
        <translation>Images annotées</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images successives</translation>
    </message>
    <message>
        <source>Image pages</source>
        <translation>Pages d’image</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxels</translation>
    </message>
    <message>
        <source>Image series</source>
        <translation>Séries d’images</translation>
    </message>
    <message>
        <source>Images that name their patient</source>
        <translation>Images qui nomment leur patient</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Numbers in all</source>
        <translation>Nombres en tout</translation>
    </message>
    <message>
        <source>Weather fields</source>
        <translation>Champs météorologiques</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Residues (letters of the sequences)</source>
        <translation>Résidus (lettres des séquences)</translation>
    </message>
    <message>
        <source>Observations (rows of the matrix)</source>
        <translation>Observations (lignes de la matrice)</translation>
    </message>
    <message>
        <source>Features (columns of the matrix)</source>
        <translation>Variables (colonnes de la matrice)</translation>
    </message>
</context>
<context>
    <name>Measurement</name>
    <message>
        <source>This file is no measurement that Passerelle reads.</source>
        <translation>Ce fichier n’est pas une mesure que Passerelle sait lire.</translation>
    </message>
    <message>
        <source>Give the measuring script&apos;s JSON, a log of nvidia-smi or rocm-smi, a PyTorch profiler trace, trainer_state.json, metrics.csv or TensorBoard events.</source>
        <translation>Donnez le JSON du script de mesure, un journal de nvidia-smi ou de rocm-smi, une trace du profileur de PyTorch, trainer_state.json, metrics.csv ou des événements TensorBoard.</translation>
    </message>
    <message>
        <source>This file is compressed.</source>
        <translation>Ce fichier est compressé.</translation>
    </message>
    <message>
        <source>Unpack it first, with gunzip.</source>
        <translation>Décompressez-le d’abord, avec gunzip.</translation>
    </message>
    <message>
        <source>A record of this event file is damaged.</source>
        <translation>Un enregistrement de ce fichier d’événements est endommagé.</translation>
    </message>
    <message>
        <source>Copy the file again once the training no longer writes to it.</source>
        <translation>Copiez de nouveau le fichier une fois que l’entraînement n’y écrit plus.</translation>
    </message>
    <message>
        <source>The time of a step comes from the clock of the records, evaluations and checkpoints included.</source>
        <translation>La durée d’un pas vient de l’horloge des enregistrements, évaluations et sauvegardes comprises.</translation>
    </message>
    <message>
        <source>These events hold neither a rate nor enough steps to take one.</source>
        <translation>Ces événements ne contiennent ni débit, ni assez de pas pour en déduire un.</translation>
    </message>
    <message>
        <source>Give the events of a run of at least three logged steps.</source>
        <translation>Donnez les événements d’un calcul d’au moins trois pas enregistrés.</translation>
    </message>
    <message>
        <source>The catalogue has no GPU named “%1”.</source>
        <translation>Le catalogue n’a aucun GPU nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed here.</source>
        <translation>Il faut ici un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Il faut ici un nombre entier.</translation>
    </message>
    <message>
        <source>A short text is needed here.</source>
        <translation>Il faut ici un texte court.</translation>
    </message>
    <message>
        <source>An object is needed here.</source>
        <translation>Il faut ici un objet.</translation>
    </message>
    <message>
        <source>A short list of texts is needed here.</source>
        <translation>Il faut ici une courte liste de textes.</translation>
    </message>
    <message>
        <source>Measure again with the script, or correct the file.</source>
        <translation>Refaites la mesure avec le script, ou corrigez le fichier.</translation>
    </message>
    <message>
        <source>True or false is needed here.</source>
        <translation>Il faut ici vrai ou faux (true ou false).</translation>
    </message>
    <message>
        <source>This key is not part of a measurement.</source>
        <translation>Cette clé ne fait pas partie d’une mesure.</translation>
    </message>
    <message>
        <source>This is no “passerelle.measurement/1” document.</source>
        <translation>Ce n’est pas un document «&#xa0;passerelle.measurement/1&#xa0;».</translation>
    </message>
    <message>
        <source>A date such as 2026-11-21 is needed here.</source>
        <translation>Il faut ici une date telle que 2026-11-21.</translation>
    </message>
    <message>
        <source>This line of the table cannot be read.</source>
        <translation>Cette ligne du tableau ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Export the table again.</source>
        <translation>Exportez de nouveau le tableau.</translation>
    </message>
    <message>
        <source>No column of this table is a speed.</source>
        <translation>Aucune colonne de ce tableau n’est une vitesse.</translation>
    </message>
    <message>
        <source>Log samples or tokens a second: with Lightning, by its ThroughputMonitor.</source>
        <translation>Enregistrez les échantillons ou les jetons par seconde&#xa0;; avec Lightning, grâce à son ThroughputMonitor.</translation>
    </message>
    <message>
        <source>This log shows no GPU with its figures.</source>
        <translation>Ce journal ne montre aucun GPU avec ses chiffres.</translation>
    </message>
    <message>
        <source>Record it again while the job runs, for instance with nvidia-smi --query-gpu=name,utilization.gpu,memory.used,power.draw --format=csv -l 5.</source>
        <translation>Enregistrez-le de nouveau pendant que le calcul tourne, par exemple avec nvidia-smi --query-gpu=name,utilization.gpu,memory.used,power.draw --format=csv -l 5.</translation>
    </message>
    <message>
        <source>This log tells memory and power but no speed: add the log of the training itself, or what it says of samples a second.</source>
        <translation>Ce journal donne la mémoire et la puissance, mais aucune vitesse&#xa0;: ajoutez le journal de l’entraînement lui-même, ou ce qu’il dit des échantillons par seconde.</translation>
    </message>
    <message>
        <source>This sentence names no speed.</source>
        <translation>Cette phrase n’indique aucune vitesse.</translation>
    </message>
    <message>
        <source>Write it as “412 samples a second on 1 A100 80GB” or “3200 tokens/s on 4 x H100”.</source>
        <translation>Écrivez-la sous la forme «&#xa0;412 échantillons par seconde sur 1 A100 80GB&#xa0;» ou «&#xa0;3200 tokens/s sur 4 x H100&#xa0;».</translation>
    </message>
    <message>
        <source>Write for instance {&quot;value&quot;: 412, &quot;unit&quot;: &quot;samples/s&quot;, &quot;gpu&quot;: &quot;a100-80gb&quot;}.</source>
        <translation>Écrivez par exemple {&quot;value&quot;: 412, &quot;unit&quot;: &quot;samples/s&quot;, &quot;gpu&quot;: &quot;a100-80gb&quot;}.</translation>
    </message>
    <message>
        <source>Known keys: value, unit, gpu, gpus, batch, seq_len.</source>
        <translation>Clés connues&#xa0;: value, unit, gpu, gpus, batch, seq_len.</translation>
    </message>
    <message>
        <source>A positive number is needed here.</source>
        <translation>Il faut ici un nombre positif.</translation>
    </message>
    <message>
        <source>A speed such as samples/s, tokens/s or s/step is needed here.</source>
        <translation>Il faut ici une vitesse telle que samples/s, tokens/s ou s/step.</translation>
    </message>
    <message>
        <source>This trace holds no step: no event is named ProfilerStep.</source>
        <translation>Cette trace ne contient aucun pas&#xa0;: aucun événement ne s’appelle ProfilerStep.</translation>
    </message>
    <message>
        <source>Record again and call the profiler&apos;s step() after each training step.</source>
        <translation>Enregistrez de nouveau en appelant step() du profileur après chaque pas d’entraînement.</translation>
    </message>
    <message>
        <source>This trace is cut short or is no valid JSON.</source>
        <translation>Cette trace est tronquée ou n’est pas un JSON valide.</translation>
    </message>
    <message>
        <source>Export it again with export_chrome_trace().</source>
        <translation>Exportez-la de nouveau avec export_chrome_trace().</translation>
    </message>
    <message>
        <source>The profiler itself slows the steps it records.</source>
        <translation>Le profileur ralentit lui-même les pas qu’il enregistre.</translation>
    </message>
    <message>
        <source>This training has not written its time yet: log_history holds no train_runtime.</source>
        <translation>Cet entraînement n’a pas encore écrit sa durée&#xa0;: log_history ne contient pas train_runtime.</translation>
    </message>
    <message>
        <source>Take the trainer_state.json that stands in the output folder once the training is over.</source>
        <translation>Prenez le trainer_state.json qui se trouve dans le dossier de sortie une fois l’entraînement terminé.</translation>
    </message>
    <message>
        <source>The rates of this training are not positive numbers.</source>
        <translation>Les débits de cet entraînement ne sont pas des nombres positifs.</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>Refaites la mesure.</translation>
    </message>
    <message>
        <source>The Trainer&apos;s rate includes its evaluations and checkpoints.</source>
        <translation>Le débit du Trainer comprend ses évaluations et ses sauvegardes.</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>images and text</source>
        <translation>images et texte</translation>
    </message>
    <message>
        <source>time series</source>
        <translation>séries temporelles</translation>
    </message>
    <message>
        <source>proteins</source>
        <translation>protéines</translation>
    </message>
    <message>
        <source>atoms</source>
        <translation>atomes</translation>
    </message>
    <message>
        <source>weather grids</source>
        <translation>grilles météo</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tableaux</translation>
    </message>
    <message>
        <source>several kinds of data</source>
        <translation>plusieurs types de données</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>images, text and robot state</source>
        <translation>images, texte et état du robot</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>satellite images</source>
        <translation>images satellite</translation>
    </message>
    <message>
        <source>laser scans</source>
        <translation>relevés laser</translation>
    </message>
    <message>
        <source>genomes</source>
        <translation>génomes</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>volumes</translation>
    </message>
    <message>
        <source>images and robot state</source>
        <translation>images et état du robot</translation>
    </message>
    <message>
        <source>single cells</source>
        <translation>cellules uniques</translation>
    </message>
    <message>
        <source>meshes</source>
        <translation>maillages</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>graphes</translation>
    </message>
    <message>
        <source>system state</source>
        <translation>état du système</translation>
    </message>
</context>
<context>
    <name>ModelConfig</name>
    <message>
        <source>Correct the value, or fetch the file again from where it came.</source>
        <translation>Corrigez la valeur, ou téléchargez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>A whole number was expected here, and something else stands here.</source>
        <translation>Un nombre entier était attendu ici, et il y a autre chose.</translation>
    </message>
    <message>
        <source>A whole number between %1 and %2 was expected here.</source>
        <translation>Un nombre entier entre %1 et %2 était attendu ici.</translation>
    </message>
    <message>
        <source>A number was expected here, and something else stands here.</source>
        <translation>Un nombre était attendu ici, et il y a autre chose.</translation>
    </message>
    <message>
        <source>“true” or “false” was expected here, and something else stands here.</source>
        <translation>«&#xa0;true&#xa0;» ou «&#xa0;false&#xa0;» était attendu ici, et il y a autre chose.</translation>
    </message>
    <message>
        <source>A text was expected here, and something else stands here.</source>
        <translation>Un texte était attendu ici, et il y a autre chose.</translation>
    </message>
    <message>
        <source>The file does not say its model type; a decoder like Llama is assumed.</source>
        <translation>Le fichier ne dit pas le type du modèle&#xa0;; un décodeur de type Llama est supposé.</translation>
    </message>
    <message>
        <source>The model type “%1” is new to Passerelle; a decoder like Llama is assumed where the file says nothing.</source>
        <translation>Le type de modèle «&#xa0;%1&#xa0;» est nouveau pour Passerelle&#xa0;; un décodeur de type Llama est supposé là où le fichier ne dit rien.</translation>
    </message>
    <message>
        <source>The file does not say how many experts serve one token; all are counted.</source>
        <translation>Le fichier ne dit pas combien d’experts servent un jeton&#xa0;; tous sont comptés.</translation>
    </message>
    <message>
        <source>The shapes are those of the language part; the vision part is counted only when weights are read.</source>
        <translation>Les formes sont celles de la partie langage&#xa0;; la partie vision n’est comptée que si les poids sont lus.</translation>
    </message>
    <message>
        <source>The model brings its own program code (auto_map). Passerelle never runs it; read it before you do.</source>
        <translation>Le modèle apporte son propre code (auto_map). Passerelle ne l’exécute jamais&#xa0;; lisez-le avant de le faire.</translation>
    </message>
    <message>
        <source>Some sizes vary from layer to layer; the largest is used.</source>
        <translation>Certaines tailles varient d’une couche à l’autre&#xa0;; la plus grande est retenue.</translation>
    </message>
    <message>
        <source>The file states neither layers nor width under any name that Passerelle knows; the weights are needed to know more.</source>
        <translation>Le fichier ne donne ni couches ni largeur sous un nom que Passerelle connaisse&#xa0;; il faut les poids pour en savoir plus.</translation>
    </message>
</context>
<context>
    <name>ModelFamily</name>
    <message>
        <source>Text generation</source>
        <translation>Génération de texte</translation>
    </message>
    <message>
        <source>Text generation, mixture of experts</source>
        <translation>Génération de texte, mélange d’experts</translation>
    </message>
    <message>
        <source>Text understanding</source>
        <translation>Compréhension de texte</translation>
    </message>
    <message>
        <source>Translation and summary</source>
        <translation>Traduction et résumé</translation>
    </message>
    <message>
        <source>Image classification, convolutional</source>
        <translation>Classement d’images, convolutif</translation>
    </message>
    <message>
        <source>Object detection</source>
        <translation>Détection d’objets</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Image classification, transformer</source>
        <translation>Classement d’images, transformeur</translation>
    </message>
    <message>
        <source>Image features, self-supervised</source>
        <translation>Descripteurs d’images, auto-supervisé</translation>
    </message>
    <message>
        <source>Image generation</source>
        <translation>Génération d’images</translation>
    </message>
    <message>
        <source>Images and text, generation</source>
        <translation>Images et texte, génération</translation>
    </message>
    <message>
        <source>Images and text, matching</source>
        <translation>Images et texte, appariement</translation>
    </message>
    <message>
        <source>Document reading</source>
        <translation>Lecture de documents</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Séries temporelles</translation>
    </message>
    <message>
        <source>Image segmentation</source>
        <translation>Segmentation d’images</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <source>Atomic potentials</source>
        <translation>Potentiels atomiques</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphes</translation>
    </message>
    <message>
        <source>Materials generation</source>
        <translation>Génération de matériaux</translation>
    </message>
    <message>
        <source>Physics simulation</source>
        <translation>Simulation physique</translation>
    </message>
    <message>
        <source>Robot control</source>
        <translation>Commande de robots</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Earth observation</source>
        <translation>Observation de la Terre</translation>
    </message>
    <message>
        <source>Reinforcement learning</source>
        <translation>Apprentissage par renforcement</translation>
    </message>
    <message>
        <source>Point clouds</source>
        <translation>Nuages de points</translation>
    </message>
    <message>
        <source>Protein structure</source>
        <translation>Structure des protéines</translation>
    </message>
    <message>
        <source>Text generation, state space</source>
        <translation>Génération de texte, espace d’états</translation>
    </message>
    <message>
        <source>Sound generation</source>
        <translation>Génération de son</translation>
    </message>
    <message>
        <source>Video features, self-supervised</source>
        <translation>Descripteurs de vidéo, auto-supervisé</translation>
    </message>
</context>
<context>
    <name>ModelFile</name>
    <message>
        <source>Its shapes are those of %1.</source>
        <translation>Ses formes sont celles de %1.</translation>
    </message>
    <message>
        <source>The weights hold %1 parameters, the configuration&apos;s arithmetic gives %2; the weights are believed.</source>
        <translation>Les poids contiennent %1 paramètres, le calcul d’après la configuration en donne %2&#xa0;; ce sont les poids qui font foi.</translation>
    </message>
    <message>
        <source>The architecture “%1” is new to Passerelle; a decoder like Llama is assumed where the file says nothing.</source>
        <translation>L’architecture «&#xa0;%1&#xa0;» est nouvelle pour Passerelle&#xa0;; un décodeur de type Llama est supposé là où le fichier ne dit rien.</translation>
    </message>
    <message>
        <source>Some tensors have a type newer than Passerelle; their parameters are counted, their bytes are not.</source>
        <translation>Certains tenseurs ont un type plus récent que Passerelle&#xa0;; leurs paramètres sont comptés, pas leurs octets.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>La lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>An object “{…}” was expected.</source>
        <translation>Un objet «&#xa0;{…}&#xa0;» était attendu.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Téléchargez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>The index names the file “%1”, which does not lie in its own folder; it is not opened.</source>
        <translation>L’index nomme le fichier «&#xa0;%1&#xa0;», qui n’est pas dans son propre dossier&#xa0;; il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>Fetch the index again from where it came.</source>
        <translation>Téléchargez de nouveau l’index à sa source.</translation>
    </message>
    <message>
        <source>The index names no file of weights.</source>
        <translation>L’index ne nomme aucun fichier de poids.</translation>
    </message>
    <message>
        <source>The folder cannot be listed.</source>
        <translation>Le dossier ne peut pas être parcouru.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, then try again.</source>
        <translation>Donnez-vous le droit de le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>This is a link that leads out of the folder; it is not followed.</source>
        <translation>C’est un lien qui sort du dossier&#xa0;; il n’est pas suivi.</translation>
    </message>
    <message>
        <source>Choose the file that the link points to, or copy it into the folder.</source>
        <translation>Choisissez le fichier vers lequel pointe le lien, ou copiez-le dans le dossier.</translation>
    </message>
    <message>
        <source>There is no config.json in the folder; the architecture is inferred from the tensors&apos; names and shapes.</source>
        <translation>Il n’y a pas de config.json dans le dossier&#xa0;; l’architecture est déduite des noms et des formes des tenseurs.</translation>
    </message>
    <message>
        <source>No weights were read; the number of parameters follows from the configuration.</source>
        <translation>Aucun poids n’a été lu&#xa0;; le nombre de paramètres se déduit de la configuration.</translation>
    </message>
    <message>
        <source>Weights in a format that is not read yet were left aside (%1); the number of parameters follows from the configuration.</source>
        <translation>Des poids dans un format pas encore lu ont été laissés de côté (%1)&#xa0;; le nombre de paramètres se déduit de la configuration.</translation>
    </message>
    <message>
        <source>The folder holds no config.json and no weights that are read (safetensors, GGUF).</source>
        <translation>Le dossier ne contient ni config.json ni poids lisibles (safetensors, GGUF).</translation>
    </message>
    <message>
        <source>Choose the folder of a Hugging Face checkout, or a model file.</source>
        <translation>Choisissez le dossier d’un modèle Hugging Face, ou un fichier de modèle.</translation>
    </message>
    <message>
        <source>Choose such a file, the folder that holds it, or a model by its name.</source>
        <translation>Choisissez un tel fichier, le dossier qui le contient, ou un modèle par son nom.</translation>
    </message>
    <message>
        <source>There is no config.json beside these weights in what was given; the architecture is inferred from the tensors&apos; names and shapes.</source>
        <translation>Il n’y a pas de config.json à côté de ces poids&#xa0;; l’architecture est déduite des noms et des formes des tenseurs.</translation>
    </message>
    <message>
        <source>The weights do not tell the number of attention heads; heads of %1 values are assumed. A config.json beside them would tell.</source>
        <translation>Les poids ne disent pas le nombre de têtes d’attention&#xa0;; des têtes de %1 valeurs sont supposées. Un config.json à côté le dirait.</translation>
    </message>
    <message>
        <source>Not all of the shards that the index names are in the folder; its sum of %1 bytes is taken for them.</source>
        <translation>Les fragments que nomme l’index ne sont pas tous dans le dossier&#xa0;; la somme de %1 octets qu’il indique est prise à leur place.</translation>
    </message>
    <message>
        <source>This is not a model file that Passerelle reads (config.json, safetensors, GGUF, PyTorch, ONNX, Keras, TensorFlow, adapters).</source>
        <translation>Ce n’est pas un fichier de modèle que Passerelle sait lire (config.json, safetensors, GGUF, PyTorch, ONNX, Keras, TensorFlow, adaptateurs).</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message numerus="yes">
        <source>Answer %n more required question(s) of the application</source>
        <translation>
            <numerusform>Répondre à encore %n question obligatoire de la candidature</numerusform>
            <numerusform>Répondre à encore %n questions obligatoires de la candidature</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Say how much data there is</source>
        <translation>Dites combien il y a de données</translation>
    </message>
    <message>
        <source>Say who is asking: name, country, people, turnover</source>
        <translation>Dites qui demande&#xa0;: nom, pays, effectif, chiffre d’affaires</translation>
    </message>
    <message>
        <source>Choose your field</source>
        <translation>Choisissez votre filière</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Vérifiez&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Onnx</name>
    <message>
        <source>The graph has more parts than any model has.</source>
        <translation>Le graphe a plus d’éléments qu’aucun modèle n’en a.</translation>
    </message>
    <message>
        <source>The graph holds graphs nested deeper than are read.</source>
        <translation>Le graphe contient des graphes imbriqués trop profondément pour être lus.</translation>
    </message>
    <message>
        <source>The file holds no graph of operators: it is not an ONNX model, or it is damaged.</source>
        <translation>Le fichier ne contient aucun graphe d’opérateurs&#xa0;: ce n’est pas un modèle ONNX, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The graph leaves the size “%1” open; the work is counted for %2. It changes with your own sizes.</source>
        <translation>Le graphe laisse la taille «&#xa0;%1&#xa0;» libre&#xa0;; les opérations sont comptées pour %2. Leur nombre change avec vos propres tailles.</translation>
    </message>
    <message>
        <source>The graph takes %1 samples at a time; figures are for one.</source>
        <translation>Le graphe prend %1 échantillons à la fois&#xa0;; les chiffres valent pour un seul.</translation>
    </message>
    <message>
        <source>The work of %1 operators could not be counted, since their shapes are only known while the model runs.</source>
        <translation>Les opérations de %1 opérateurs n’ont pas pu être comptées, car leurs formes ne sont connues que pendant que le modèle tourne.</translation>
    </message>
    <message>
        <source>A loop whose length is not known is counted as run once.</source>
        <translation>Une boucle de longueur inconnue est comptée comme exécutée une seule fois.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came, with the files beside it.</source>
        <translation>Téléchargez de nouveau le fichier à sa source, avec les fichiers qui l’accompagnent.</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape is not one that can exist.</source>
        <translation>La forme du tenseur est impossible.</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape and the bytes stored for it disagree.</source>
        <translation>La forme du tenseur et les octets stockés pour lui ne concordent pas.</translation>
    </message>
    <message>
        <source>The tensor&apos;s values are said to lie in “%1”, outside the model&apos;s own folder; it is not opened.</source>
        <translation>Les valeurs du tenseur sont annoncées dans «&#xa0;%1&#xa0;», hors du dossier du modèle&#xa0;; ce fichier n’est pas ouvert.</translation>
    </message>
    <message>
        <source>The file of values “%1” is a link that leads out of the model&apos;s folder; it is not followed.</source>
        <translation>Le fichier de valeurs «&#xa0;%1&#xa0;» est un lien qui sort du dossier du modèle&#xa0;; il n’est pas suivi.</translation>
    </message>
    <message>
        <source>Copy that file into the folder.</source>
        <translation>Copiez ce fichier dans le dossier.</translation>
    </message>
    <message>
        <source>The values lie in “%1”, which is not beside the graph; shapes and work are known without them.</source>
        <translation>Les valeurs sont dans «&#xa0;%1&#xa0;», qui n’est pas à côté du graphe&#xa0;; les formes et les opérations sont connues sans elles.</translation>
    </message>
    <message>
        <source>The file of values “%1” is shorter than the graph says.</source>
        <translation>Le fichier de valeurs «&#xa0;%1&#xa0;» est plus court que ne le dit le graphe.</translation>
    </message>
</context>
<context>
    <name>OwnFacts</name>
    <message>
        <source>Correct it, or move the file away and enter your figures again.</source>
        <translation>Corrigez-le, ou déplacez le fichier et saisissez vos chiffres à nouveau.</translation>
    </message>
    <message>
        <source>A price in dollars needs the dollars a euro costs.</source>
        <translation>Un prix en dollars demande le cours de l’euro en dollars.</translation>
    </message>
    <message>
        <source>This is not a file of own figures that this version reads.</source>
        <translation>Ce n’est pas un fichier de chiffres personnels que cette version sait lire.</translation>
    </message>
    <message>
        <source>Your own figures cannot be read.</source>
        <translation>Vos propres chiffres ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>Check your right to read this file.</source>
        <translation>Vérifiez votre droit de lire ce fichier.</translation>
    </message>
    <message>
        <source>Your own figures cannot be kept.</source>
        <translation>Vos propres chiffres ne peuvent pas être gardés.</translation>
    </message>
    <message>
        <source>Free some space and check your right to write there.</source>
        <translation>Libérez de la place et vérifiez votre droit d’y écrire.</translation>
    </message>
    <message>
        <source>your own quota: %1 GPU-hours</source>
        <translation>votre propre quota&#xa0;: %1 heures GPU</translation>
    </message>
    <message>
        <source>your own price</source>
        <translation>votre propre prix</translation>
    </message>
    <message>
        <source>your own machine</source>
        <translation>votre propre machine</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>The pack was not written: you stopped it.</source>
        <translation>Le dossier de candidature n’a pas été écrit&#xa0;: vous l’avez arrêté.</translation>
    </message>
    <message>
        <source>Technical annex</source>
        <translation>Annexe technique</translation>
    </message>
    <message>
        <source>Figures are estimates with their interval: eight in ten published measurements lie inside. Each rests on the assumptions and sources listed at the end.</source>
        <translation>Les chiffres sont des estimations avec leur intervalle&#xa0;: huit mesures publiées sur dix s’y trouvent. Chacun repose sur les hypothèses et les sources citées à la fin.</translation>
    </message>
    <message>
        <source>Table of runs</source>
        <translation>Tableau des calculs</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>How it was worked out</source>
        <translation>Comment c’est calculé</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>The upper bound of the project, rounded up.</source>
        <translation>La borne haute du projet, arrondie au-dessus.</translation>
    </message>
    <message>
        <source>Where the hours go</source>
        <translation>Où vont les heures</translation>
    </message>
    <message>
        <source>the form with your answers, to have read over</source>
        <translation>le formulaire avec vos réponses, à faire relire</translation>
    </message>
    <message>
        <source>the same for Word; accessible headings and tables</source>
        <translation>le même pour Word&#xa0;; titres et tableaux accessibles</translation>
    </message>
    <message>
        <source>the same for LibreOffice</source>
        <translation>le même pour LibreOffice</translation>
    </message>
    <message>
        <source>every answer in form order, ready to paste into the portal</source>
        <translation>chaque réponse dans l’ordre du formulaire, prête à coller dans le portail</translation>
    </message>
    <message>
        <source>the same as a table, with what is left to do</source>
        <translation>la même chose en tableau, avec ce qui reste à faire</translation>
    </message>
    <message>
        <source>technical annex: plan, hours run by run, assumptions, sources</source>
        <translation>annexe technique&#xa0;: plan, heures calcul par calcul, hypothèses, sources</translation>
    </message>
    <message>
        <source>the same for programs</source>
        <translation>la même chose pour les programmes</translation>
    </message>
    <message>
        <source>every machine and offer estimated, as a table</source>
        <translation>chaque machine et chaque offre estimée, en tableau</translation>
    </message>
    <message>
        <source>the dates on the way, for your calendar</source>
        <translation>les dates du parcours, pour votre agenda</translation>
    </message>
    <message>
        <source>scripts: fill in settings.sh, run prefetch.sh, then submit.sh</source>
        <translation>scripts&#xa0;: remplissez settings.sh, lancez prefetch.sh, puis submit.sh</translation>
    </message>
    <message>
        <source>OpenTofu files and a task for the chosen offer</source>
        <translation>fichiers OpenTofu et une tâche pour l’offre choisie</translation>
    </message>
    <message>
        <source>Every required question has an answer. Read them once more.</source>
        <translation>Chaque question obligatoire a une réponse. Relisez-les une fois encore.</translation>
    </message>
    <message>
        <source>Left to do: %1 questions, about %2 minutes.</source>
        <translation>Reste à faire&#xa0;: %1 questions, environ %2 minutes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: technical annex</source>
        <translation>%1&#xa0;: annexe technique</translation>
    </message>
    <message>
        <source>In this pack:</source>
        <translation>Dans ce dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing was sent anywhere. The questions are as known on %1: check them on the portal while you copy the answers.</source>
        <translation>Rien n’a été envoyé. Les questions sont celles connues au %1&#xa0;: vérifiez-les sur le portail en copiant les réponses.</translation>
    </message>
    <message>
        <source>The pack cannot be written.</source>
        <translation>Le dossier de candidature ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose a folder where you may write, with space left.</source>
        <translation>Choisissez un dossier où vous pouvez écrire et où il reste de la place.</translation>
    </message>
    <message>
        <source>There is already something else under this name.</source>
        <translation>Il y a déjà autre chose sous ce nom.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>Choisissez un autre dossier, ou déplacez-le.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>FICHIERS</translation>
    </message>
    <message>
        <source>Every dossier, in one SQLite database. Removing the program leaves it there.</source>
        <translation>Tous les dossiers, dans une base SQLite. Retirer le programme la laisse en place.</translation>
    </message>
    <message>
        <source>Language, colours and place of the window.</source>
        <translation>Langue, couleurs et place de la fenêtre.</translation>
    </message>
    <message>
        <source>what a model costs on public supercomputers and sovereign clouds</source>
        <translation>ce que coûte un modèle sur les supercalculateurs publics et les clouds souverains</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>SYNOPSIS</translation>
    </message>
    <message>
        <source>COMMAND [OPTIONS]</source>
        <translation>COMMANDE [OPTIONS]</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>DESCRIPTION</translation>
    </message>
    <message>
        <source>Reads model files and datasets, estimates GPU-hours, days, euros, energy and CO2e with their interval, names the access routes that are open, and writes reports and application packs. Nothing is sent anywhere.</source>
        <translation>Lit modèles et jeux de données, estime heures GPU, jours, euros, énergie et CO2e avec leur intervalle, nomme les voies d’accès ouvertes, et écrit rapports et candidatures. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>COMMANDES</translation>
    </message>
    <message>
        <source>OPTIONS OF EVERY COMMAND</source>
        <translation>OPTIONS DE TOUTES LES COMMANDES</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>CODE DE RETOUR</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>VOIR AUSSI</translation>
    </message>
    <message>
        <source>from an idea to public supercomputers and sovereign clouds</source>
        <translation>d’une idée aux supercalculateurs publics et aux clouds souverains</translation>
    </message>
    <message>
        <source>[OPTIONS] [FILE]</source>
        <translation>[OPTIONS] [FICHIER]</translation>
    </message>
    <message>
        <source>Opens the window. With a dossier file (.passerelle), opens that dossier. Everything typed is kept on this computer and nowhere else.</source>
        <translation>Ouvre la fenêtre. Avec un fichier de dossier (.passerelle), ouvre ce dossier. Tout ce qui est tapé est gardé sur cet ordinateur et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
</context>
<context>
    <name>Pickle</name>
    <message>
        <source>The file describes more objects than any model has.</source>
        <translation>Le fichier décrit plus d’objets qu’aucun modèle n’en a.</translation>
    </message>
    <message>
        <source>The file&apos;s description of its objects contradicts itself.</source>
        <translation>La description que le fichier fait de ses objets se contredit.</translation>
    </message>
    <message>
        <source>The file uses an instruction that model files have no use for; it is not read.</source>
        <translation>Le fichier emploie une instruction dont les fichiers de modèle n’ont pas l’usage&#xa0;; il n’est pas lu.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>The wanted start of %1 cannot be met: begin now, and the first job can run on %2.</source>
        <translation>Le début souhaité, le %1, ne peut pas être tenu&#xa0;: commencez maintenant, et le premier calcul pourra tourner le %2.</translation>
    </message>
    <message>
        <source>Begin now: the first job can run on %1.</source>
        <translation>Commencez maintenant&#xa0;: le premier calcul pourra tourner le %1.</translation>
    </message>
    <message>
        <source>Begin by %1 for a first job on %2.</source>
        <translation>Commencez au plus tard le %1 pour un premier calcul le %2.</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What should be computed, and within which limits?</source>
        <translation>Que faut-il calculer, et dans quelles limites&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>Adapt it lightly (LoRA)</source>
        <translation>L’adapter légèrement (LoRA)</translation>
    </message>
    <message>
        <source>Adapt it on the smallest GPU (QLoRA)</source>
        <translation>L’adapter sur le plus petit GPU (QLoRA)</translation>
    </message>
    <message>
        <source>Fine-tune all of it</source>
        <translation>L’affiner en entier</translation>
    </message>
    <message>
        <source>Continue its training</source>
        <translation>Poursuivre son entraînement</translation>
    </message>
    <message>
        <source>Train it from nothing</source>
        <translation>L’entraîner à partir de rien</translation>
    </message>
    <message>
        <source>Process a large amount of data once</source>
        <translation>Traiter une fois une grande quantité de données</translation>
    </message>
    <message>
        <source>Answer users day after day</source>
        <translation>Répondre à des utilisateurs jour après jour</translation>
    </message>
    <message>
        <source>The model stays as it is; a small addition learns your task. A few hours, often one GPU. The usual first step.</source>
        <translation>Le modèle reste tel quel&#xa0;; un petit ajout apprend votre tâche. Quelques heures, souvent un seul GPU. Le premier pas habituel.</translation>
    </message>
    <message>
        <source>As LoRA, with the model compressed to a quarter. Fits a modest GPU, a little slower.</source>
        <translation>Comme LoRA, avec le modèle comprimé au quart. Tient dans un GPU modeste, un peu plus lent.</translation>
    </message>
    <message>
        <source>Every weight of the model learns your task. Better when the task is far from what the model knows; needs ten times the memory.</source>
        <translation>Chaque poids du modèle apprend votre tâche. Meilleur quand la tâche est loin de ce que le modèle sait&#xa0;; demande dix fois plus de mémoire.</translation>
    </message>
    <message>
        <source>The model reads a large body of text of your field before it is adapted. For a language or a domain it knows badly.</source>
        <translation>Le modèle lit un grand corpus de votre domaine avant d’être adapté. Pour une langue ou un domaine qu’il connaît mal.</translation>
    </message>
    <message>
        <source>A new model learns everything from your data. Days to months on many GPUs.</source>
        <translation>Un nouveau modèle apprend tout de vos données. Des jours ou des mois sur de nombreux GPU.</translation>
    </message>
    <message>
        <source>No training: the finished model reads your whole data set and answers, once.</source>
        <translation>Pas d’entraînement&#xa0;: le modèle fini lit tout votre jeu de données et répond, une fois.</translation>
    </message>
    <message>
        <source>No training: the finished model stays available and answers requests as they come.</source>
        <translation>Pas d’entraînement&#xa0;: le modèle fini reste disponible et répond aux requêtes à mesure qu’elles arrivent.</translation>
    </message>
    <message>
        <source>&amp;Passes over the data</source>
        <translation>&amp;Passages sur les données</translation>
    </message>
    <message>
        <source>&amp;Length of one example</source>
        <translation>&amp;Longueur d’un exemple</translation>
    </message>
    <message>
        <source>Examples a s&amp;tep</source>
        <translation>E&amp;xemples par pas</translation>
    </message>
    <message>
        <source>Size of the addition (LoRA ran&amp;k)</source>
        <translation>Taille de l’ajout (ran&amp;g LoRA)</translation>
    </message>
    <message>
        <source>Trials &amp;included</source>
        <translation>Essais com&amp;pris</translation>
    </message>
    <message>
        <source>Number of &amp;GPUs</source>
        <translation>Nombre de &amp;GPU</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>&amp;Au plus</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Échéance</translation>
    </message>
    <message>
        <source>&amp;Budget without VAT</source>
        <translation>&amp;Budget hors taxes</translation>
    </message>
    <message>
        <source>&amp;Requests a second</source>
        <translation>&amp;Requêtes par seconde</translation>
    </message>
    <message>
        <source>Length of a &amp;question</source>
        <translation>Longueur d’une &amp;question</translation>
    </message>
    <message>
        <source>Length of an ans&amp;wer</source>
        <translation>Longueur d’une rép&amp;onse</translation>
    </message>
    <message>
        <source>How often the model reads your whole data set. One to three is common.</source>
        <translation>Combien de fois le modèle lit tout votre jeu de données. Une à trois fois est courant.</translation>
    </message>
    <message>
        <source>What the model reads at once. 2,048 tokens are about three pages.</source>
        <translation>Ce que le modèle lit d’un coup. 2&#x202f;048 jetons font environ trois pages.</translation>
    </message>
    <message>
        <source>How many examples are read before the model is corrected.</source>
        <translation>Combien d’exemples sont lus avant que le modèle ne soit corrigé.</translation>
    </message>
    <message>
        <source>8 to 64 is common; larger learns more and costs little.</source>
        <translation>8 à 64 est courant&#xa0;; davantage apprend plus et coûte peu.</translation>
    </message>
    <message>
        <source>All runs of the project, counted in final runs. 2 means as much again for trials as for the last run.</source>
        <translation>Tous les calculs du projet, comptés en calculs finals. 2 signifie autant d’essais que le dernier calcul.</translation>
    </message>
    <message>
        <source>Left open, the program weighs time, price and memory on each machine.</source>
        <translation>Laissé libre, le programme pèse durée, prix et mémoire sur chaque machine.</translation>
    </message>
    <message>
        <source>The program proposes no plan with more GPUs.</source>
        <translation>Le programme ne propose aucun plan avec plus de GPU.</translation>
    </message>
    <message>
        <source>By when the last run must have ended, counted from its start.</source>
        <translation>Délai dans lequel le dernier calcul doit être fini, compté depuis son début.</translation>
    </message>
    <message>
        <source>What you can pay for rented GPUs.</source>
        <translation>Ce que vous pouvez payer pour des GPU loués.</translation>
    </message>
    <message>
        <source>At the busiest time. 1,000 users who each ask ten times a day make about 0.5.</source>
        <translation>À l’heure la plus chargée. 1&#x202f;000 utilisateurs qui demandent chacun dix fois par jour font environ 0,5.</translation>
    </message>
    <message>
        <source>With the documents given along. 750 English words are about 1,000 tokens.</source>
        <translation>Avec les documents joints. 750 mots d’anglais font environ 1&#x202f;000 jetons.</translation>
    </message>
    <message>
        <source>What the model writes back, on average.</source>
        <translation>Ce que le modèle écrit en retour, en moyenne.</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>unit in a field</comment>
        <translation>jetons</translation>
    </message>
    <message>
        <source>days</source>
        <comment>unit in a field</comment>
        <translation>jours</translation>
    </message>
    <message>
        <source>GPUs</source>
        <comment>unit in a field</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>× the final run</source>
        <comment>unit in a field</comment>
        <translation>× le calcul final</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Changer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>PortfolioActions</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>cohort</source>
        <translation>cohorte</translation>
    </message>
    <message>
        <source>Save the cohort report</source>
        <translation>Enregistrer le rapport de cohorte</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Dossier où écrire</translation>
    </message>
</context>
<context>
    <name>PortfolioDialog</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PriceList</name>
    <message>
        <source>The facts state no rate of the dollar.</source>
        <translation>Les faits ne donnent pas de cours du dollar.</translation>
    </message>
    <message>
        <source>Save the answer of one of the addresses that the manual lists: Scaleway, OVHcloud, Outscale, Azure (JSON) or AWS (CSV of one region).</source>
        <translation>Enregistrez la réponse d’une des adresses du manuel&#xa0;: Scaleway, OVHcloud, Outscale, Azure (JSON) ou AWS (CSV d’une région).</translation>
    </message>
    <message>
        <source>This is AWS&apos;s list as JSON, or its list of regions.</source>
        <translation>C’est la liste d’AWS en JSON, ou sa liste des régions.</translation>
    </message>
    <message>
        <source>This is no price list that this version reads.</source>
        <translation>Ce n’est pas une liste de prix que cette version sait lire.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and your right to read it.</source>
        <translation>Vérifiez son nom et votre droit de le lire.</translation>
    </message>
    <message>
        <source>This list holds no price that can be used.</source>
        <translation>Cette liste ne contient aucun prix utilisable.</translation>
    </message>
    <message>
        <source>Save the list of GPU machines, priced by the hour.</source>
        <translation>Enregistrez la liste des machines à GPU, au prix de l’heure.</translation>
    </message>
    <message>
        <source>Save the file again, whole.</source>
        <translation>Enregistrez à nouveau le fichier, en entier.</translation>
    </message>
    <message>
        <source>This file is larger than any price list.</source>
        <translation>Ce fichier est plus grand que toute liste de prix.</translation>
    </message>
    <message>
        <source>A line is longer than any price list has.</source>
        <translation>Une ligne est plus longue que dans toute liste de prix.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>La colonne «&#xa0;%1&#xa0;» manque.</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>The printer does not take the document.</source>
        <translation>L’imprimante ne prend pas le document.</translation>
    </message>
    <message>
        <source>Look whether it is on, or save the document as a file.</source>
        <translation>Vérifiez qu’elle est allumée, ou enregistrez le document dans un fichier.</translation>
    </message>
</context>
<context>
    <name>ProfileFile</name>
    <message>
        <source>Give yourself the right to read it, then try again.</source>
        <translation>Donnez-vous le droit de le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Check the path, or choose the file again.</source>
        <translation>Vérifiez le chemin, ou choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>This is not an ordinary file (a folder, device, pipe or socket), so it is not opened.</source>
        <translation>Ce n’est pas un fichier ordinaire (dossier, périphérique, tube ou prise)&#xa0;; il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>Choose a file that holds data.</source>
        <translation>Choisissez un fichier qui contient des données.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Le fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The file ends before what it announces: it is cut short or damaged.</source>
        <translation>Le fichier s’arrête avant ce qu’il annonce&#xa0;: il est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Téléchargez de nouveau le fichier à sa source.</translation>
    </message>
    <message>
        <source>The file could not be read here: the disk failed, or the file changed while it was read.</source>
        <translation>Le fichier n’a pas pu être lu ici&#xa0;: le disque a failli, ou le fichier a changé pendant la lecture.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 bytes that are read of this kind.</source>
        <translation>Le fichier dépasse les %1 octets qui sont lus pour ce type.</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>A number in the file is longer than its format allows.</source>
        <translation>Un nombre du fichier est plus long que son format ne le permet.</translation>
    </message>
    <message>
        <source>A text or list in the file is larger than what is read of its kind.</source>
        <translation>Un texte ou une liste du fichier dépasse la taille qui est lue pour ce type.</translation>
    </message>
</context>
<context>
    <name>ProfileJson</name>
    <message>
        <source>The kept profile is not in a form that Passerelle knows.</source>
        <translation>Le profil conservé n’a pas une forme que Passerelle connaisse.</translation>
    </message>
    <message>
        <source>Read the file again.</source>
        <translation>Lisez de nouveau le fichier.</translation>
    </message>
</context>
<context>
    <name>Protobuf</name>
    <message>
        <source>The file is not made of the messages that its format asks for: it is damaged, or of another kind.</source>
        <translation>Le fichier n’est pas fait des messages que demande son format&#xa0;: il est endommagé, ou d’un autre type.</translation>
    </message>
    <message>
        <source>A list in the file is longer than what is read of its kind.</source>
        <translation>Une liste du fichier dépasse la longueur qui est lue pour ce type.</translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What was assumed</source>
        <translation>Ce qui a été supposé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>What nobody said, the program chose. Correcting an assumption that is wrong for this project narrows the interval.</source>
        <translation>Ce que personne n’a dit, le programme l’a choisi. Corriger une hypothèse fausse pour ce projet resserre l’intervalle.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>The facts behind the chosen estimate and the routes that are not closed. Facts known on %1.</source>
        <translation>Les faits derrière l’estimation choisie et les voies qui ne sont pas fermées. Faits connus au %1.</translation>
    </message>
    <message>
        <source>Words used in this report</source>
        <translation>Mots employés dans ce rapport</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Gérée par</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Facts known on</source>
        <translation>Faits connus au</translation>
    </message>
    <message>
        <source>Machine and GPUs</source>
        <translation>Machine et GPU</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>Public machines, fewest GPU-hours first (hours are granted, not sold)</source>
        <translation>Machines publiques, le moins d’heures GPU d’abord (les heures sont attribuées, pas vendues)</translation>
    </message>
    <message>
        <source>Announced machines: projections, not offers</source>
        <translation>Machines annoncées&#xa0;: des projections, pas des offres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cloud offers, lowest price first</source>
        <translation>Offres de cloud, le prix le plus bas d’abord</translation>
    </message>
    <message>
        <source>Machines that cannot run this job</source>
        <translation>Machines qui ne peuvent pas faire ce calcul</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>Known, but without the figures to compute with</source>
        <translation>Connues, mais sans les chiffres nécessaires au calcul</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Machines compared</source>
        <translation>Comparaison des machines</translation>
    </message>
    <message>
        <source>Each line is the whole project: the tuned job, its trials, restarts and evaluation. Below each middle figure stands its range: one chance in ten on either side.</source>
        <translation>Chaque ligne est le projet entier&#xa0;: le calcul bien réglé, ses essais, reprises et évaluation. Sous chaque valeur centrale figure sa plage&#xa0;: une chance sur dix de chaque côté.</translation>
    </message>
    <message>
        <source>official</source>
        <translation>officiel</translation>
    </message>
    <message>
        <source>second-hand, to check on the portal</source>
        <translation>de seconde main, à vérifier sur le portail</translation>
    </message>
    <message>
        <source>press, to check on the portal</source>
        <translation>presse, à vérifier sur le portail</translation>
    </message>
    <message>
        <source>recalled, to check on the portal</source>
        <translation>de mémoire, à vérifier sur le portail</translation>
    </message>
    <message>
        <source>reliability not stated</source>
        <translation>fiabilité non indiquée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>On conditions</source>
        <translation>Sous conditions</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Low (1 in 10 below)</source>
        <translation>Bas (1 sur 10 dessous)</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <source>High (1 in 10 above)</source>
        <translation>Haut (1 sur 10 dessus)</translation>
    </message>
    <message>
        <source>GPU-hours of the tuned job</source>
        <translation>Heures GPU du calcul bien réglé</translation>
    </message>
    <message>
        <source>Duration of the tuned job</source>
        <translation>Durée du calcul bien réglé</translation>
    </message>
    <message>
        <source>GPU-hours of the project</source>
        <translation>Heures GPU du projet</translation>
    </message>
    <message>
        <source>Duration of the project</source>
        <translation>Durée du projet</translation>
    </message>
    <message>
        <source>Price of the project, excluding VAT</source>
        <translation>Prix du projet, hors taxes</translation>
    </message>
    <message>
        <source>Electricity of the project</source>
        <translation>Électricité du projet</translation>
    </message>
    <message>
        <source>Carbon of the project</source>
        <translation>Carbone du projet</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>Processeur graphique</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>data × %1, tensor × %2, pipeline × %3, ZeRO stage %4, micro-batch %5, accumulation %6</source>
        <translation>données × %1, tenseurs × %2, pipeline × %3, ZeRO niveau %4, micro-lot %5, accumulation %6</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>Mémoire par GPU</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s peak in use</source>
        <translation>Part du pic du GPU utilisée</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Jobs in a chain</source>
        <translation>Calculs enchaînés</translation>
    </message>
    <message>
        <source>Hours to ask for</source>
        <translation>Heures à demander</translation>
    </message>
    <message>
        <source>In the site&apos;s own unit</source>
        <translation>Dans l’unité du site</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>How the figure is calculated</source>
        <translation>Comment le chiffre est calculé</translation>
    </message>
    <message>
        <source>Step of the calculation</source>
        <translation>Étape du calcul</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>How, and from where</source>
        <translation>Comment, et d’où</translation>
    </message>
    <message>
        <source>The estimate on %1</source>
        <translation>L’estimation sur %1</translation>
    </message>
    <message>
        <source>This machine is announced, not open (%1). Its figures are a projection from published specifications.</source>
        <translation>Cette machine est annoncée, pas ouverte (%1). Ses chiffres sont une projection d’après des caractéristiques publiées.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>The plan behind it</source>
        <translation>Le plan correspondant</translation>
    </message>
    <message>
        <source>%1: computing needs and access</source>
        <translation>%1&#xa0;: besoins de calcul et accès</translation>
    </message>
    <message>
        <source>Computing needs and access report</source>
        <translation>Rapport sur les besoins de calcul et l’accès</translation>
    </message>
    <message>
        <source>What would open it: %1</source>
        <translation>Ce qui l’ouvrirait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Prochaine échéance</translation>
    </message>
    <message>
        <source>It obliges to:</source>
        <translation>Elle oblige à&#xa0;:</translation>
    </message>
    <message>
        <source>Closed to this project as it stands</source>
        <translation>Fermées à ce projet en l’état</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>The rule that decides, and what would open it</source>
        <translation>La règle qui décide, et ce qui l’ouvrirait</translation>
    </message>
    <message>
        <source>Read the application for %1 again: every required answer is there.</source>
        <translation>Relisez la candidature à %1&#xa0;: toutes les réponses obligatoires y sont.</translation>
    </message>
    <message>
        <source>Access routes</source>
        <translation>Voies d’accès</translation>
    </message>
    <message>
        <source>Best first. Each verdict rests on a published rule; whatever is not marked official must be checked on the portal before it is relied on.</source>
        <translation>La meilleure d’abord. Chaque verdict repose sur une règle publiée&#xa0;; ce qui n’est pas marqué officiel doit être vérifié sur le portail avant de s’y fier.</translation>
    </message>
    <message>
        <source>Check on the portal that %1 is still open, and under which rules: %2</source>
        <translation>Vérifiez sur le portail que %1 est toujours ouverte, et selon quelles règles&#xa0;: %2</translation>
    </message>
    <message>
        <source>Submit before %1.</source>
        <translation>Déposez avant le %1.</translation>
    </message>
    <message>
        <source>Run a few hundred steps on one node of %1 before the long job, compare the time per step with this estimate, and correct the plan.</source>
        <translation>Lancez quelques centaines de pas sur un nœud de %1 avant le long calcul, comparez la durée d’un pas à cette estimation et corrigez le plan.</translation>
    </message>
    <message>
        <source>Save checkpoints: the job is longer than the longest one that %1 allows and must be restarted %2 times.</source>
        <translation>Faites des sauvegardes&#xa0;: le calcul dépasse le plus long que %1 permet et devra être relancé %2 fois.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Que faire ensuite</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 millions</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 milliards</translation>
    </message>
    <message>
        <source>read from the file or folder “%1”</source>
        <translation>lu dans le fichier ou dossier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>published model “%1”</source>
        <translation>modèle publié «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Connu par</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parameters active at a time</source>
        <translation>Paramètres actifs à la fois</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Têtes d’attention</translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation>Têtes clé-valeur</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Plus long contexte</translation>
    </message>
    <message>
        <source>Billion multiply-adds per sample</source>
        <translation>Milliards de multiplications-additions par échantillon</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu dans</translation>
    </message>
    <message>
        <source>One pass</source>
        <translation>Un passage</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Tokens per sample</source>
        <translation>Jetons par échantillon</translation>
    </message>
    <message>
        <source>Image size in pixels</source>
        <translation>Taille d’image en pixels</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Taille sur disque</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Health data</source>
        <translation>Données de santé</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Les données</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Longueur de séquence</translation>
    </message>
    <message>
        <source>Sequences or samples per step</source>
        <translation>Séquences ou échantillons par pas</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>Rang LoRA</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Requests in all</source>
        <translation>Requêtes en tout</translation>
    </message>
    <message>
        <source>Tokens per question</source>
        <translation>Jetons par question</translation>
    </message>
    <message>
        <source>Tokens per answer</source>
        <translation>Jetons par réponse</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>At most GPUs</source>
        <translation>GPU au plus</translation>
    </message>
    <message>
        <source>The model and the data</source>
        <translation>Le modèle et les données</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>Le travail</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Type de travail</translation>
    </message>
    <message>
        <source>What is not listed here was chosen by the program; each choice stands in the chapter on assumptions.</source>
        <translation>Ce qui n’est pas indiqué ici a été choisi par le programme&#xa0;; chaque choix figure au chapitre des hypothèses.</translation>
    </message>
    <message>
        <source>Time on the machine</source>
        <translation>Temps sur la machine</translation>
    </message>
    <message>
        <source>Price, excluding VAT</source>
        <translation>Prix, hors taxes</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>hours are given on application, not sold</source>
        <translation>les heures sont attribuées sur candidature, pas vendues</translation>
    </message>
    <message>
        <source>Carbon of the electricity</source>
        <translation>Carbone de l’électricité</translation>
    </message>
    <message>
        <source>Where.</source>
        <translation>Où.</translation>
    </message>
    <message>
        <source>Which door.</source>
        <translation>Quelle porte.</translation>
    </message>
    <message>
        <source>No access route is open to this project as it stands; the chapter on access says what would have to change.</source>
        <translation>Aucune voie d’accès n’est ouverte à ce projet en l’état&#xa0;; le chapitre sur l’accès dit ce qui devrait changer.</translation>
    </message>
    <message>
        <source>%1 is open to this project.</source>
        <translation>%1 est ouverte à ce projet.</translation>
    </message>
    <message>
        <source>%1 fits best; conditions remain to be met or checked.</source>
        <translation>%1 convient le mieux&#xa0;; des conditions restent à remplir ou à vérifier.</translation>
    </message>
    <message>
        <source>%1 public partitions and cloud offers were computed; %2 can run the job. For each of the others this report gives the reason.</source>
        <translation>%1 partitions publiques et offres de cloud ont été calculées&#xa0;; %2 peuvent faire ce travail. Pour chacune des autres, ce rapport donne la raison.</translation>
    </message>
    <message>
        <source>Compared with.</source>
        <translation>Comparé à quoi.</translation>
    </message>
    <message>
        <source>The tuned job alone takes %1; trials, restarts and evaluation make it the project&apos;s %2. On a form, ask for %3: the upper bound, rounded up.</source>
        <translation>Le calcul bien réglé prend à lui seul %1&#xa0;; essais, reprises et évaluation en font les %2 du projet. Sur un formulaire, demandez %3&#xa0;: la borne haute, arrondie.</translation>
    </message>
    <message>
        <source>How much.</source>
        <translation>Combien.</translation>
    </message>
    <message>
        <source>Business vertical</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Date of this report</source>
        <translation>Date de ce rapport</translation>
    </message>
    <message>
        <source>Every estimate is given with its interval, every fact with its source and date. Figures are computed from the description of the project, not measured on the machines.</source>
        <translation>Chaque estimation est donnée avec son intervalle, chaque fait avec sa source et sa date. Les chiffres sont calculés d’après la description du projet, non mesurés sur les machines.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>No estimate can be made yet.</source>
        <translation>Aucune estimation n’est encore possible.</translation>
    </message>
    <message>
        <source>None of the machines can run this job as described; the comparison gives the limit that binds on each.</source>
        <translation>Aucune des machines ne peut faire ce travail tel que décrit&#xa0;; la comparaison donne pour chacune la limite en cause.</translation>
    </message>
    <message>
        <source>How far to trust these figures</source>
        <translation>Quelle confiance accorder à ces chiffres</translation>
    </message>
    <message>
        <source>The middle figure is as likely to be too low as too high. One project in ten should stay below the lower bound, and one in ten should exceed the upper one. A short trial run on the real machine narrows the interval more than any calculation.</source>
        <translation>La valeur centrale a autant de chances d’être trop basse que trop haute. Un projet sur dix devrait rester sous la borne basse, et un sur dix dépasser la haute. Un court essai sur la vraie machine resserre l’intervalle plus que tout calcul.</translation>
    </message>
    <message>
        <source>Price (excl. VAT)</source>
        <translation>Prix (HT)</translation>
    </message>
    <message>
        <source>normalised GPU-hours</source>
        <translation>heures GPU normalisées</translation>
    </message>
    <message>
        <source>node-hours</source>
        <translation>heures de nœud</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>heures de cœur</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>%1, a public machine run by %2 (%3), on %4.</source>
        <translation>%1, une machine publique gérée par %2 (%3), sur %4.</translation>
    </message>
    <message>
        <source>%1, a machine announced by %2 (%3) and not open yet, on %4: this is a projection.</source>
        <translation>%1, une machine annoncée par %2 (%3) et pas encore ouverte, sur %4&#xa0;: c’est une projection.</translation>
    </message>
    <message>
        <source>%1, rented from %2 (%3), on %4.</source>
        <translation>%1, louée à %2 (%3), sur %4.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>Fastest public machine</source>
        <translation>Machine publique la plus rapide</translation>
    </message>
    <message>
        <source>Cheapest cloud</source>
        <translation>Cloud le moins cher</translation>
    </message>
    <message>
        <source>Fastest cloud</source>
        <translation>Cloud le plus rapide</translation>
    </message>
    <message>
        <source>The choice at a glance</source>
        <translation>Le choix en un coup d’œil</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>GPUs at a time</source>
        <translation>GPU à la fois</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message numerus="yes">
        <source>Complete the application for %1: %n required answers are missing.</source>
        <translation>
            <numerusform>Complétez la candidature à %1&#xa0;: il manque %n réponse obligatoire.</numerusform>
            <numerusform>Complétez la candidature à %1&#xa0;: il manque %n réponses obligatoires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The project “%1” needs about %2 of computing. On %3, with %n GPUs at a time, that is about %4.</source>
        <translation>
            <numerusform>Le projet «&#xa0;%1&#xa0;» demande environ %2 de calcul. Sur %3, avec %n GPU, cela fait environ %4.</numerusform>
            <numerusform>Le projet «&#xa0;%1&#xa0;» demande environ %2 de calcul. Sur %3, avec %n GPU à la fois, cela fait environ %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Published runs like this one</source>
        <translation>Calculs publiés semblables à celui-ci</translation>
    </message>
    <message>
        <source>What others reported for the nearest runs that were published, and what this program would have said of each from its description alone. They are here to compare; none of them enters the estimate.</source>
        <translation>Ce que d’autres ont rapporté pour les calculs publiés les plus proches, et ce que ce programme aurait dit de chacun d’après sa seule description. Ils sont là pour comparer&#xa0;; aucun n’entre dans l’estimation.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Rapporté</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>%1 of %4, between %2 and %3</source>
        <translation>%1 sur %4, entre %2 et %3</translation>
    </message>
    <message>
        <source>Ways past a volume that no free route takes</source>
        <translation>Contourner un volume qu’aucune voie gratuite n’accepte</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>To ask for</source>
        <translation>À demander</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Dates for %1</source>
        <translation>Dates pour %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>D’où on le sait</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>From the first trials to users</source>
        <translation>Des premiers essais aux utilisateurs</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Hours or cost</source>
        <translation>Heures ou coût</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Only the first of each kind stand here; the annexes hold every machine, and for each that cannot run the job the reason.</source>
        <translation>Seuls les premiers de chaque sorte figurent ici&#xa0;; les annexes contiennent toutes les machines, et la raison pour celles qui ne peuvent pas faire le calcul.</translation>
    </message>
    <message>
        <source>Every machine and offer</source>
        <translation>Toutes les machines et offres</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Ce qui changerait la réponse</translation>
    </message>
    <message>
        <source>What is not certain</source>
        <translation>Ce qui n’est pas certain</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>Ce que cela peut être</translation>
    </message>
    <message>
        <source>What would tell</source>
        <translation>Ce qui trancherait</translation>
    </message>
    <message>
        <source>More GPUs, less time</source>
        <translation>Plus de GPU, moins de temps</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>Scenarios compared</source>
        <translation>Scénarios comparés</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparés</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Annexes</translation>
    </message>
    <message>
        <source>Open doors and their next dates</source>
        <translation>Portes ouvertes et prochaines dates</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Every other access route</source>
        <translation>Toutes les autres voies d’accès</translation>
    </message>
    <message>
        <source>your own figure</source>
        <translation>votre propre chiffre</translation>
    </message>
    <message>
        <source>%1, on %4.</source>
        <translation>%1, le %4.</translation>
    </message>
</context>
<context>
    <name>Road</name>
    <message>
        <source>%1, %2 GPUs (price list of %3)</source>
        <translation>%1, %2 GPU (tarif du %3)</translation>
    </message>
    <message>
        <source>No sovereign offer with a published price can serve this model at that load.</source>
        <translation>Aucune offre souveraine à prix public ne peut servir ce modèle à cette charge.</translation>
    </message>
    <message>
        <source>%1 to the trained model</source>
        <translation>%1 jusqu’au modèle entraîné</translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <translation>%1 à payer</translation>
    </message>
    <message>
        <source>granted, not sold</source>
        <translation>attribué, pas vendu</translation>
    </message>
    <message>
        <source>%1 (%2), then %3 a month to serve it.</source>
        <translation>%1 (%2), puis %3 par mois pour le servir.</translation>
    </message>
    <message>
        <source>%1 (%2); serving is not estimated yet.</source>
        <translation>%1 (%2)&#xa0;; le service n’est pas encore estimé.</translation>
    </message>
</context>
<context>
    <name>RouteStep</name>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Which door is open to you, and why?</source>
        <translation>Quelle porte vous est ouverte, et pourquoi&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>Fetch the file again from where it came; compare its size with the published one.</source>
        <translation>Téléchargez de nouveau le fichier à sa source&#xa0;; comparez sa taille à celle qui est publiée.</translation>
    </message>
    <message>
        <source>The tensor&apos;s place (bytes %1 to %2) lies outside the file&apos;s data.</source>
        <translation>La place du tenseur (octets %1 à %2) sort des données du fichier.</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape needs %1 bytes but %2 are stored.</source>
        <translation>La forme du tenseur demande %1 octets mais %2 sont stockés.</translation>
    </message>
    <message>
        <source>Two tensors claim the same bytes.</source>
        <translation>Deux tenseurs revendiquent les mêmes octets.</translation>
    </message>
    <message>
        <source>There is a hole between two tensors.</source>
        <translation>Il y a un trou entre deux tenseurs.</translation>
    </message>
    <message>
        <source>The tensors use %1 of the %2 bytes that the file holds.</source>
        <translation>Les tenseurs utilisent %1 des %2 octets que contient le fichier.</translation>
    </message>
    <message>
        <source>The header is not valid JSON.</source>
        <translation>L’en-tête n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The header&apos;s entry for this tensor is not what the format asks for (dtype, shape and data_offsets, once each, within their bounds).</source>
        <translation>L’entrée de ce tenseur dans l’en-tête n’est pas ce que demande le format (dtype, shape et data_offsets, une fois chacun, dans leurs bornes).</translation>
    </message>
    <message>
        <source>The header announces a length of %1 bytes, which the file (%2 bytes) cannot hold or the format forbids.</source>
        <translation>L’en-tête annonce une longueur de %1 octets, que le fichier (%2 octets) ne peut pas contenir ou que le format interdit.</translation>
    </message>
    <message>
        <source>The header does not start with “{”: this is not a safetensors file, or it is damaged.</source>
        <translation>L’en-tête ne commence pas par «&#xa0;{&#xa0;»&#xa0;: ce n’est pas un fichier safetensors, ou il est endommagé.</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>A variable&apos;s shape is not one that can exist.</source>
        <translation>La forme d’une variable est impossible.</translation>
    </message>
    <message>
        <source>The variable&apos;s shape and the bytes stated for it disagree.</source>
        <translation>La forme de la variable et les octets annoncés pour elle ne concordent pas.</translation>
    </message>
    <message>
        <source>Fetch the model again from where it came.</source>
        <translation>Téléchargez de nouveau le modèle à sa source.</translation>
    </message>
    <message>
        <source>The graph holds more constants than any model has.</source>
        <translation>Le graphe contient plus de constantes qu’aucun modèle n’en a.</translation>
    </message>
    <message>
        <source>The files of values are not beside their index; shapes are known without them.</source>
        <translation>Les fichiers de valeurs ne sont pas à côté de leur index&#xa0;; les formes sont connues sans eux.</translation>
    </message>
    <message>
        <source>A file of the model is a link that leads out of the folder; it is not followed.</source>
        <translation>Un fichier du modèle est un lien qui sort du dossier&#xa0;; il n’est pas suivi.</translation>
    </message>
    <message>
        <source>Copy the model into one folder.</source>
        <translation>Copiez le modèle dans un seul dossier.</translation>
    </message>
    <message>
        <source>The model holds neither variables nor constants that are weights.</source>
        <translation>Le modèle ne contient ni variables ni constantes qui soient des poids.</translation>
    </message>
    <message>
        <source>Choose the folder that TensorFlow saved.</source>
        <translation>Choisissez le dossier que TensorFlow a enregistré.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>not said</source>
        <translation>pas dit</translation>
    </message>
    <message>
        <source>as read from the files</source>
        <translation>comme lu dans les fichiers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Memory of the fullest GPU</source>
        <translation>Mémoire du GPU le plus rempli</translation>
    </message>
    <message>
        <source>GPU-hours of the project</source>
        <translation>Heures GPU du projet</translation>
    </message>
    <message>
        <source>Time of the final run</source>
        <translation>Durée du calcul final</translation>
    </message>
    <message>
        <source>Time of the project</source>
        <translation>Durée du projet</translation>
    </message>
    <message>
        <source>Cost without VAT</source>
        <translation>Coût hors taxes</translation>
    </message>
    <message>
        <source>granted, not sold</source>
        <translation>attribué, pas vendu</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>No machine can run this.</source>
        <translation>Aucune machine ne peut faire ce calcul.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>The cryptography library cannot be started.</source>
        <translation>La bibliothèque de cryptographie ne démarre pas.</translation>
    </message>
    <message>
        <source>The password does not open this file, or the file was altered.</source>
        <translation>Le mot de passe n’ouvre pas ce fichier, ou le fichier a été altéré.</translation>
    </message>
    <message>
        <source>Type the password again; if it is right, ask for the file again.</source>
        <translation>Retapez le mot de passe&#xa0;; s’il est juste, redemandez le fichier.</translation>
    </message>
    <message>
        <source>This sealed file is incomplete.</source>
        <translation>Ce fichier scellé est incomplet.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Redemandez le fichier.</translation>
    </message>
    <message>
        <source>There is not enough memory to seal the file.</source>
        <translation>La mémoire ne suffit pas pour sceller le fichier.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>This sealed file asks for more work than Passerelle ever does.</source>
        <translation>Ce fichier scellé demande plus de travail que Passerelle n’en fait jamais.</translation>
    </message>
    <message>
        <source>It was not made by Passerelle; ask its sender.</source>
        <translation>Il n’a pas été fait par Passerelle&#xa0;; interrogez son expéditeur.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the file.</source>
        <translation>La mémoire ne suffit pas pour ouvrir le fichier.</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Run the two-minute measurement on any GPU: it narrows this on every machine.</source>
        <translation>Lancez la mesure de deux minutes sur un GPU quelconque&#xa0;: elle resserre la plage sur toutes les machines.</translation>
    </message>
    <message>
        <source>Decide how many trial runs you will pay for, and set it on the plan page.</source>
        <translation>Décidez combien d’essais vous paierez, et indiquez-le à l’étape Plan.</translation>
    </message>
    <message>
        <source>Ask the operator, or measure two minutes on such a GPU.</source>
        <translation>Demandez à l’opérateur, ou mesurez deux minutes sur un tel GPU.</translation>
    </message>
    <message>
        <source>a fifth less to a quarter more</source>
        <translation>d’un cinquième de moins à un quart de plus</translation>
    </message>
    <message>
        <source>half to twice as long</source>
        <translation>de moitié à deux fois plus long</translation>
    </message>
    <message>
        <source>the least to the most that others report</source>
        <translation>du moins au plus que d’autres rapportent</translation>
    </message>
    <message>
        <source>How fast such a job really runs</source>
        <translation>La vitesse réelle d’un tel calcul</translation>
    </message>
    <message>
        <source>what one job in ten beats to what one in ten misses</source>
        <translation>de ce qu’un calcul sur dix dépasse à ce qu’un sur dix n’atteint pas</translation>
    </message>
    <message>
        <source>Number of tokens in your data</source>
        <translation>Nombre de jetons de vos données</translation>
    </message>
    <message>
        <source>as counted in a sample of your files</source>
        <translation>comme compté dans un échantillon de vos fichiers</translation>
    </message>
    <message>
        <source>Count the tokens exactly, with your tokenizer, on the data page.</source>
        <translation>Comptez les jetons exactement, avec votre tokenizer, à l’étape Données.</translation>
    </message>
    <message>
        <source>Length of a sequence</source>
        <translation>Longueur d’une séquence</translation>
    </message>
    <message>
        <source>Look how long your examples are, and set the length on the plan page.</source>
        <translation>Regardez la longueur de vos exemples, et indiquez-la à l’étape Plan.</translation>
    </message>
    <message>
        <source>Examples in a step</source>
        <translation>Exemples par pas</translation>
    </message>
    <message>
        <source>half to twice as many</source>
        <translation>de moitié à deux fois plus</translation>
    </message>
    <message>
        <source>Take the number from a published run like yours or from a first trial.</source>
        <translation>Prenez le nombre d’un calcul publié proche du vôtre, ou d’un premier essai.</translation>
    </message>
    <message>
        <source>Training software</source>
        <translation>Logiciel d’entraînement</translation>
    </message>
    <message>
        <source>the other common ones</source>
        <translation>les autres courants</translation>
    </message>
    <message>
        <source>Name the software you will use on the plan page.</source>
        <translation>Nommez à l’étape Plan le logiciel que vous emploierez.</translation>
    </message>
    <message>
        <source>Recomputing instead of storing</source>
        <translation>Recalculer au lieu de garder</translation>
    </message>
    <message>
        <source>nothing to everything</source>
        <translation>de rien à tout</translation>
    </message>
    <message>
        <source>Try one step on the GPU: it tells whether memory forces it.</source>
        <translation>Essayez un pas sur le GPU&#xa0;: il dit si la mémoire l’impose.</translation>
    </message>
    <message>
        <source>Packing short examples together</source>
        <translation>Regrouper les exemples courts</translation>
    </message>
    <message>
        <source>packed or not</source>
        <translation>regroupés ou non</translation>
    </message>
    <message>
        <source>Check whether your training software packs, and switch it on.</source>
        <translation>Vérifiez si votre logiciel d’entraînement regroupe, et activez-le.</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Format des nombres</translation>
    </message>
    <message>
        <source>8 bits where the GPU has them, to TF32</source>
        <translation>de 8 bits si le GPU les a, à TF32</translation>
    </message>
    <message>
        <source>Compare both formats over a few hundred steps, then set it on the plan page.</source>
        <translation>Comparez les deux formats sur quelques centaines de pas, puis indiquez-le à l’étape Plan.</translation>
    </message>
    <message>
        <source>Rank of the adapters</source>
        <translation>Rang des adaptateurs</translation>
    </message>
    <message>
        <source>8 to 64</source>
        <translation>de 8 à 64</translation>
    </message>
    <message>
        <source>Start with 16 and set what your trials prefer.</source>
        <translation>Commencez par 16, puis mettez ce que vos essais préfèrent.</translation>
    </message>
    <message>
        <source>Fast attention</source>
        <translation>Attention rapide</translation>
    </message>
    <message>
        <source>with or without</source>
        <translation>avec ou sans</translation>
    </message>
    <message>
        <source>Check that your training software switches it on for this GPU.</source>
        <translation>Vérifiez que votre logiciel d’entraînement l’active sur ce GPU.</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>Nombre de GPU</translation>
    </message>
    <message>
        <source>Choose it on the curve of GPUs and time: more end sooner and use more hours.</source>
        <translation>Choisissez-le sur la courbe des GPU et du temps&#xa0;: plus de GPU finissent plus tôt et usent plus d’heures.</translation>
    </message>
    <message>
        <source>Length of a request</source>
        <translation>Longueur d’une requête</translation>
    </message>
    <message>
        <source>Count the tokens of a dozen real requests.</source>
        <translation>Comptez les jetons d’une douzaine de vraies requêtes.</translation>
    </message>
    <message>
        <source>Length of an answer</source>
        <translation>Longueur d’une réponse</translation>
    </message>
    <message>
        <source>Count the tokens of a dozen real answers.</source>
        <translation>Comptez les jetons d’une douzaine de vraies réponses.</translation>
    </message>
    <message>
        <source>Memory bandwidth of the GPU</source>
        <translation>Bande passante mémoire du GPU</translation>
    </message>
    <message>
        <source>Network of the machine</source>
        <translation>Réseau de la machine</translation>
    </message>
    <message>
        <source>Speed of the GPU</source>
        <translation>Vitesse du GPU</translation>
    </message>
    <message>
        <source>Failures and restarts</source>
        <translation>Pannes et reprises</translation>
    </message>
    <message>
        <source>Ask the operator how often nodes fail.</source>
        <translation>Demandez à l’opérateur la fréquence des pannes.</translation>
    </message>
    <message>
        <source>Evaluation during the run</source>
        <translation>Évaluation pendant le calcul</translation>
    </message>
    <message>
        <source>Time one evaluation and decide how often to run it.</source>
        <translation>Chronométrez une évaluation et décidez de sa fréquence.</translation>
    </message>
    <message>
        <source>Writing checkpoints</source>
        <translation>Écriture des sauvegardes</translation>
    </message>
    <message>
        <source>Time one checkpoint on the machine&apos;s disks.</source>
        <translation>Chronométrez une sauvegarde sur les disques de la machine.</translation>
    </message>
    <message>
        <source>Starts, pauses and slow nodes</source>
        <translation>Démarrages, pauses et nœuds lents</translation>
    </message>
    <message>
        <source>Look at the log of a first short run on the machine.</source>
        <translation>Regardez le journal d’un premier calcul court sur la machine.</translation>
    </message>
    <message>
        <source>Trial runs</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Debugging and failed starts</source>
        <translation>Mise au point et départs manqués</translation>
    </message>
    <message>
        <source>Preparing the data on GPUs</source>
        <translation>Préparation des données sur GPU</translation>
    </message>
    <message>
        <source>Evaluating the results</source>
        <translation>Évaluation des résultats</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>AI cluster led by %1: %2.</source>
        <translation>Cluster IA porté par %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It works on your vertical, %1, in your own city.</source>
        <translation>Il travaille sur votre filière, %1, dans votre ville.</translation>
    </message>
    <message>
        <source>It works on your vertical, %1.</source>
        <translation>Il travaille sur votre filière, %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Competitiveness clusters (pôles)</source>
        <translation>Pôles de compétitivité</translation>
    </message>
    <message>
        <source>They bring together companies and laboratories of %1.</source>
        <translation>Ils réunissent les entreprises et les laboratoires de %1.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Others who work on %1.</source>
        <translation>D’autres qui travaillent sur %1.</translation>
    </message>
</context>
<context>
    <name>SimilarRuns</name>
    <message>
        <source>tuned benchmark, start-up not counted</source>
        <translation>banc d’essai optimisé, démarrage non compté</translation>
    </message>
    <message>
        <source>example of a framework&apos;s publisher</source>
        <translation>exemple de l’éditeur d’un framework</translation>
    </message>
    <message>
        <source>measured speed times the amount of work</source>
        <translation>vitesse mesurée multipliée par la quantité de travail</translation>
    </message>
    <message>
        <source>real run</source>
        <translation>calcul réel</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>SortedTable</name>
    <message>
        <source>The checkpoint&apos;s index is damaged here.</source>
        <translation>L’index de la sauvegarde est endommagé ici.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s index is compressed, which TensorFlow never does.</source>
        <translation>L’index de la sauvegarde est compressé, ce que TensorFlow ne fait jamais.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s index is larger than any model&apos;s.</source>
        <translation>L’index de la sauvegarde est plus grand que celui d’aucun modèle.</translation>
    </message>
    <message>
        <source>This is not the index of a TensorFlow checkpoint, or it is cut short.</source>
        <translation>Ce n’est pas l’index d’une sauvegarde (checkpoint) TensorFlow, ou il est tronqué.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>My first dossier</source>
        <translation>Mon premier dossier</translation>
    </message>
    <message>
        <source>From an idea to public supercomputers and sovereign clouds.</source>
        <translation>De l’idée aux supercalculateurs publics et aux clouds souverains.</translation>
    </message>
    <message>
        <source>Language of the window: fr or en.</source>
        <translation>Langue de la fenêtre&#xa0;: fr ou en.</translation>
    </message>
    <message>
        <source>File that holds the dossiers, instead of the one in your data folder.</source>
        <translation>Fichier qui contient les dossiers, au lieu de celui de votre dossier de données.</translation>
    </message>
    <message>
        <source>A dossier file to open.</source>
        <translation>Un fichier de dossier à ouvrir.</translation>
    </message>
    <message>
        <source>Give one file at most.</source>
        <translation>Donnez un fichier au plus.</translation>
    </message>
    <message>
        <source>The language is fr or en.</source>
        <translation>La langue est fr ou en.</translation>
    </message>
    <message>
        <source>Passerelle cannot start</source>
        <translation>Passerelle ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>All figures rest on the facts now in use.</source>
        <translation>Tous les chiffres reposent sur les faits désormais en usage.</translation>
    </message>
</context>
<context>
    <name>Tflite</name>
    <message>
        <source>The file&apos;s tables are damaged.</source>
        <translation>Les tables du fichier sont endommagées.</translation>
    </message>
    <message>
        <source>The file holds more parts than any model has.</source>
        <translation>Le fichier contient plus d’éléments qu’aucun modèle n’en a.</translation>
    </message>
    <message>
        <source>A tensor&apos;s shape is not one that can exist.</source>
        <translation>La forme d’un tenseur est impossible.</translation>
    </message>
    <message>
        <source>The file holds no graph: it is damaged.</source>
        <translation>Le fichier ne contient aucun graphe&#xa0;: il est endommagé.</translation>
    </message>
</context>
<context>
    <name>Tokenizer</name>
    <message>
        <source>This tokenizer uses “%1”, which Passerelle does not read.</source>
        <translation>Ce tokenizer utilise «&#xa0;%1&#xa0;», que Passerelle ne sait pas lire.</translation>
    </message>
    <message>
        <source>Leave the tokenizer out: the tokens are then estimated.</source>
        <translation>Laissez le tokenizer de côté&#xa0;: les jetons sont alors estimés.</translation>
    </message>
    <message>
        <source>This is not the file of a tokenizer, or it is damaged.</source>
        <translation>Ce n’est pas le fichier d’un tokenizer, ou il est endommagé.</translation>
    </message>
    <message>
        <source>Choose tokenizer.json, tokenizer.model or a .tiktoken file of your model.</source>
        <translation>Choisissez tokenizer.json, tokenizer.model ou un fichier .tiktoken de votre modèle.</translation>
    </message>
    <message>
        <source>This tokenizer cuts texts by a rule that Passerelle does not read.</source>
        <translation>Ce tokenizer découpe les textes selon une règle que Passerelle ne sait pas lire.</translation>
    </message>
    <message>
        <source>This build of Passerelle cannot count with SentencePiece models.</source>
        <translation>Cette version de Passerelle ne sait pas compter avec les modèles SentencePiece.</translation>
    </message>
    <message>
        <source>Choose tokenizer.json or a .tiktoken file of your model, or leave the tokenizer out: tokens are then derived from bytes and language, with their interval.</source>
        <translation>Choisissez tokenizer.json ou un fichier .tiktoken de votre modèle, ou laissez le tokenizer de côté&#xa0;: les jetons sont alors déduits des octets et de la langue, avec leur intervalle.</translation>
    </message>
</context>
<context>
    <name>Torch</name>
    <message>
        <source>Fetch the file again from where it came, or ask its maker for safetensors files.</source>
        <translation>Téléchargez de nouveau le fichier à sa source, ou demandez des fichiers safetensors à son auteur.</translation>
    </message>
    <message>
        <source>Opening this file in Python would run “%1”, which no model needs: do not load it. Passerelle ran nothing. Ask for safetensors files.</source>
        <translation>Ouvrir ce fichier dans Python exécuterait «&#xa0;%1&#xa0;», dont aucun modèle n’a besoin&#xa0;: ne le chargez pas. Passerelle n’a rien exécuté. Demandez des fichiers safetensors.</translation>
    </message>
    <message>
        <source>The file is a training checkpoint; the optimiser&apos;s state is left out, the model alone is counted.</source>
        <translation>Le fichier est une sauvegarde d’entraînement (checkpoint)&#xa0;; l’état de l’optimiseur est laissé de côté, seul le modèle est compté.</translation>
    </message>
    <message>
        <source>The values of this tensor are not in the file as its description says: the file is cut short or damaged.</source>
        <translation>Les valeurs de ce tenseur ne sont pas dans le fichier comme l’annonce sa description&#xa0;: le fichier est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>The file holds no tensor of a model where PyTorch keeps them.</source>
        <translation>Le fichier ne contient aucun tenseur de modèle là où PyTorch les place.</translation>
    </message>
    <message>
        <source>The archive holds no description of tensors (data.pkl).</source>
        <translation>L’archive ne contient pas de description des tenseurs (data.pkl).</translation>
    </message>
    <message>
        <source>An entry of the archive is packed or encrypted, which PyTorch never does.</source>
        <translation>Une entrée de l’archive est compressée ou chiffrée, ce que PyTorch ne fait jamais.</translation>
    </message>
    <message>
        <source>The file also holds a program (TorchScript); it is not run.</source>
        <translation>Le fichier contient aussi un programme (TorchScript)&#xa0;; il n’est pas exécuté.</translation>
    </message>
    <message>
        <source>The values of a tensor are of an unknown type or number.</source>
        <translation>Les valeurs d’un tenseur sont d’un type ou d’un nombre inconnu.</translation>
    </message>
    <message>
        <source>This is not a PyTorch file, or one from before PyTorch 0.4.</source>
        <translation>Ce n’est pas un fichier PyTorch, ou il est antérieur à PyTorch 0.4.</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape is not one that can exist.</source>
        <translation>La forme du tenseur est impossible.</translation>
    </message>
    <message>
        <source>The tensor&apos;s values have a type or a number that PyTorch does not know.</source>
        <translation>Les valeurs du tenseur sont d’un type ou d’un nombre que PyTorch ne connaît pas.</translation>
    </message>
    <message>
        <source>The tensor lies outside the values that the file holds.</source>
        <translation>Le tenseur se trouve hors des valeurs que contient le fichier.</translation>
    </message>
    <message>
        <source>The file holds more tensors than any model has.</source>
        <translation>Le fichier contient plus de tenseurs qu’aucun modèle n’en a.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>B</source>
        <translation>o</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>To</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>GPU-h</source>
        <translation>h GPU</translation>
    </message>
    <message>
        <source>CO₂e</source>
        <translation>CO₂e</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>jetons</translation>
    </message>
    <message>
        <source>million tokens</source>
        <translation>millions de jetons</translation>
    </message>
    <message>
        <source>billion tokens</source>
        <translation>milliards de jetons</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>Go/s</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>%1 normalised GPU-hours on the form of the centre.</source>
        <translation>%1 heures GPU normalisées sur le formulaire du centre.</translation>
    </message>
    <message>
        <source>%1 core-hours in the accounts of the centre.</source>
        <translation>%1 heures cœur dans les comptes du centre.</translation>
    </message>
    <message>
        <source>%1 node-hours in the accounts of the centre.</source>
        <translation>%1 heures nœud dans les comptes du centre.</translation>
    </message>
    <message>
        <source>%1 GPU-hours in the accounts of the centre.</source>
        <translation>%1 heures GPU dans les comptes du centre.</translation>
    </message>
    <message>
        <source>%1 physical GPU-hours, one for each %2 and hour.</source>
        <translation>%1 heures GPU physiques, une par %2 et par heure.</translation>
    </message>
    <message>
        <source>%1 node-hours: a node has %2 GPUs.</source>
        <translation>%1 heures nœud&#xa0;: un nœud a %2 GPU.</translation>
    </message>
    <message>
        <source>How the centre counts is not published: ask before writing a number.</source>
        <translation>La façon de compter du centre n’est pas publiée&#xa0;: demandez avant d’écrire un nombre.</translation>
    </message>
    <message>
        <source>%1 die-hours: each card has %2 dies, and the scheduler counts dies as GPUs. Check whether the call counts cards or dies.</source>
        <translation>%1 heures de puce&#xa0;: chaque carte a %2 puces, et l’ordonnanceur compte les puces comme des GPU. Vérifiez si l’appel compte les cartes ou les puces.</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>Download the facts again; those in use were not changed.</source>
        <translation>Téléchargez à nouveau les faits&#xa0;; ceux en usage n’ont pas changé.</translation>
    </message>
    <message>
        <source>This is not a file of facts that this version reads.</source>
        <translation>Ce n’est pas un fichier de faits que cette version lit.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The number of the publication is missing.</source>
        <translation>Le numéro de la publication manque.</translation>
    </message>
    <message>
        <source>The day of the facts is missing.</source>
        <translation>La date des faits manque.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>The facts cannot be written there.</source>
        <translation>Les faits ne peuvent pas être écrits à cet endroit.</translation>
    </message>
    <message>
        <source>Free some space and check your right to write there.</source>
        <translation>Libérez de la place et vérifiez votre droit d’y écrire.</translation>
    </message>
    <message>
        <source>%1 at %2: %3 → %4 EUR an hour</source>
        <translation>%1 chez %2&#xa0;: %3 → %4 EUR l’heure</translation>
    </message>
    <message>
        <source>New offer: %1 at %2</source>
        <translation>Nouvelle offre&#xa0;: %1 chez %2</translation>
    </message>
    <message>
        <source>No longer offered: %1 at %2</source>
        <translation>Plus proposée&#xa0;: %1 chez %2</translation>
    </message>
    <message>
        <source>New machine: %1</source>
        <translation>Nouvelle machine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Machine withdrawn: %1</source>
        <translation>Machine retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>New access route: %1</source>
        <translation>Nouvelle voie d’accès&#xa0;: %1</translation>
    </message>
    <message>
        <source>Access route closed: %1</source>
        <translation>Voie d’accès fermée&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is not a signature.</source>
        <translation>Ceci n’est pas une signature.</translation>
    </message>
    <message>
        <source>The signature lies beside the file of facts and ends in .minisig.</source>
        <translation>La signature se trouve à côté du fichier de faits et finit par .minisig.</translation>
    </message>
    <message>
        <source>The facts are not signed by the people who maintain Passerelle, or were altered since: nothing was changed.</source>
        <translation>Les faits ne sont pas signés par les mainteneurs de Passerelle, ou ont été altérés depuis&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>Download both files again from the project&apos;s own page.</source>
        <translation>Téléchargez à nouveau les deux fichiers depuis la page du projet.</translation>
    </message>
    <message>
        <source>Make one with minisign -G -W, or sign with minisign -S itself.</source>
        <translation>Faites-en une avec minisign -G -W, ou signez avec minisign -S.</translation>
    </message>
    <message>
        <source>This build holds no key to verify facts with.</source>
        <translation>Cette version ne contient aucune clé pour vérifier les faits.</translation>
    </message>
    <message>
        <source>This is not a secret key of minisign.</source>
        <translation>Ceci n’est pas une clé secrète de minisign.</translation>
    </message>
    <message>
        <source>This secret key has a password.</source>
        <translation>Cette clé secrète a un mot de passe.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The facts and their signature (.minisig) lie side by side.</source>
        <translation>Les faits et leur signature (.minisig) se trouvent côte à côte.</translation>
    </message>
    <message>
        <source>This file is larger than any file of facts.</source>
        <translation>Ce fichier est plus grand qu’aucun fichier de faits.</translation>
    </message>
    <message>
        <source>The newer facts were altered on the disk.</source>
        <translation>Les nouveaux faits ont été altérés sur le disque.</translation>
    </message>
    <message>
        <source>Take the update in again; the shipped facts serve.</source>
        <translation>Reprenez la mise à jour&#xa0;; les faits livrés servent en attendant.</translation>
    </message>
    <message>
        <source>These facts (%1) are not newer than those that are or were in use.</source>
        <translation>Ces faits (%1) ne sont pas plus récents que ceux déjà en usage ou déjà passés.</translation>
    </message>
    <message>
        <source>Nothing was changed; look for a later file.</source>
        <translation>Rien n’a changé&#xa0;; cherchez un fichier plus récent.</translation>
    </message>
    <message>
        <source>The facts break the rules of the catalogue; nothing was changed. %1</source>
        <translation>Les faits enfreignent les règles du catalogue&#xa0;; rien n’a changé. %1</translation>
    </message>
    <message>
        <source>Tell the maintainers of Passerelle.</source>
        <translation>Prévenez les mainteneurs de Passerelle.</translation>
    </message>
    <message>
        <source>No other facts were in use before.</source>
        <translation>Aucun autre fait n’était en usage avant.</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>Il n’y a rien à quoi revenir.</translation>
    </message>
    <message>
        <source>%1 at %2: a price is known now, %3 EUR an hour</source>
        <translation>%1 chez %2&#xa0;: un prix est connu désormais, %3 EUR de l’heure</translation>
    </message>
    <message>
        <source>%1 at %2: no price is known any more, it was %3 EUR an hour</source>
        <translation>%1 chez %2&#xa0;: plus aucun prix n’est connu, c’était %3 EUR de l’heure</translation>
    </message>
    <message>
        <source>%1: %2 → %3 GPUs</source>
        <translation>%1&#xa0;: %2 → %3 GPU</translation>
    </message>
    <message>
        <source>%1: %2 → %3 GPUs a node</source>
        <translation>%1&#xa0;: %2 → %3 GPU par nœud</translation>
    </message>
    <message>
        <source>%1: a job may take %2 → %3 GPUs</source>
        <translation>%1&#xa0;: un calcul peut prendre %2 → %3 GPU</translation>
    </message>
    <message>
        <source>%1: a job may last %2 → %3 hours</source>
        <translation>%1&#xa0;: un calcul peut durer %2 → %3 heures</translation>
    </message>
    <message>
        <source>%1: a GPU-hour costs %2 → %3 units of the site</source>
        <translation>%1&#xa0;: une heure GPU coûte %2 → %3 unités du centre</translation>
    </message>
    <message>
        <source>%1: its state or its opening date changed</source>
        <translation>%1&#xa0;: son état ou sa date d’ouverture a changé</translation>
    </message>
    <message>
        <source>%1: overhead of the data centre (PUE) %2 → %3</source>
        <translation>%1&#xa0;: surcoût électrique du centre (PUE) %2 → %3</translation>
    </message>
    <message>
        <source>%1: new part “%2”</source>
        <translation>%1&#xa0;: nouvelle partie «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: part “%2” withdrawn</source>
        <translation>%1&#xa0;: partie «&#xa0;%2&#xa0;» retirée</translation>
    </message>
    <message>
        <source>%1: closing dates %2 → %3</source>
        <translation>%1&#xa0;: dates limites %2 → %3</translation>
    </message>
    <message>
        <source>%1: its state is now “%2”</source>
        <translation>%1&#xa0;: son état est désormais «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Prices and offers</source>
        <translation>Prix et offres</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Calls and access routes</source>
        <translation>Appels et voies d’accès</translation>
    </message>
    <message>
        <source>Other facts</source>
        <translation>Autres faits</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Public machines</source>
        <translation>Machines publiques</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Access routes</source>
        <translation>Voies d’accès</translation>
    </message>
    <message>
        <source>Business fields</source>
        <translation>Filières</translation>
    </message>
    <message>
        <source>Models to start from</source>
        <translation>Modèles de départ</translation>
    </message>
    <message>
        <source>Published training runs</source>
        <translation>Entraînements publiés</translation>
    </message>
    <message>
        <source>Tokens in a byte of text</source>
        <translation>Jetons par octet de texte</translation>
    </message>
    <message>
        <source>Fitted constants of the estimates</source>
        <translation>Constantes ajustées des estimations</translation>
    </message>
    <message>
        <source>Rules of the access routes</source>
        <translation>Règles des voies d’accès</translation>
    </message>
    <message>
        <source>%1: details revised</source>
        <translation>%1&#xa0;: détails revus</translation>
    </message>
    <message>
        <source>%1: revised %2, new %3, withdrawn %4</source>
        <translation>%1&#xa0;: %2 revus, %3 nouveaux, %4 retirés</translation>
    </message>
    <message>
        <source>%1: other details revised</source>
        <translation>%1&#xa0;: autres détails revus</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>Sous conditions</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Keep trials worth %1 final runs instead of %2: the request falls to %3.</source>
        <translation>Gardez des essais valant %1 calculs finals au lieu de %2&#xa0;: la demande descend à %3.</translation>
    </message>
    <message>
        <source>One run and no trials, over %1 % of the data: the request falls to %2.</source>
        <translation>Un seul calcul, sans essais, sur %1 % des données&#xa0;: la demande descend à %2.</translation>
    </message>
    <message>
        <source>Ask for the whole envelope of %1 now (%2 % of the plan: trials, then the first part of the run), and for the %3 left in a second application with the results.</source>
        <translation>Demandez maintenant toute l’enveloppe de %1 (%2 % du plan&#xa0;: les essais, puis le début du calcul), et les %3 restants dans une seconde candidature, résultats à l’appui.</translation>
    </message>
    <message>
        <source>%1, counted as %2 normalised hours of the %3 that the route grants for one year.</source>
        <translation>%1, comptés %2 heures normalisées sur les %3 que la voie attribue pour un an.</translation>
    </message>
    <message>
        <source>%1, counted as %2 normalised hours of the %3 that the route grants for one year; the results must be published, which you did not commit to.</source>
        <translation>%1, comptés %2 heures normalisées sur les %3 que la voie attribue pour un an&#xa0;; les résultats doivent être publiés, ce à quoi vous ne vous êtes pas engagé.</translation>
    </message>
    <message>
        <source>Rent %1 at %2; %3 Left to pay: %4.</source>
        <translation>Louez %1 chez %2&#xa0;; %3 Reste à payer&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Plan trials worth %1 final runs instead of %2: the request reaches %3. Only real ablations and a justified margin count; hours are not asked for to fill a form.</source>
        <translation>Prévoyez des essais valant %1 calculs finals au lieu de %2&#xa0;: la demande atteint %3. Seules comptent de vraies ablations et une marge justifiée&#xa0;; on ne demande pas des heures pour remplir un formulaire.</translation>
    </message>
    <message>
        <source>Cut the plan to fit Playground</source>
        <translation>Réduire le plan pour tenir dans Playground</translation>
    </message>
    <message>
        <source>Run a first stage in Playground</source>
        <translation>Faire une première étape dans Playground</translation>
    </message>
    <message>
        <source>Take GENCI&apos;s Dynamic Access</source>
        <translation>Passer par l’accès dynamique du GENCI</translation>
    </message>
    <message>
        <source>Rent from a cloud, with credits</source>
        <translation>Louer dans un cloud, avec des crédits</translation>
    </message>
    <message>
        <source>Justify a larger plan for Fast Lane</source>
        <translation>Justifier un plan plus grand pour Fast Lane</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Training from scratch</source>
        <translation>Entraînement à partir de rien</translation>
    </message>
    <message>
        <source>Continued pre-training</source>
        <translation>Pré-entraînement poursuivi</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>Affinage complet</translation>
    </message>
    <message>
        <source>LoRA fine-tuning</source>
        <translation>Affinage LoRA</translation>
    </message>
    <message>
        <source>QLoRA fine-tuning (4-bit base)</source>
        <translation>Affinage QLoRA (base en 4 bits)</translation>
    </message>
    <message>
        <source>Inference over a batch of inputs</source>
        <translation>Inférence sur un lot d’entrées</translation>
    </message>
    <message>
        <source>Inference as an online service</source>
        <translation>Inférence en service</translation>
    </message>
    <message>
        <source>32-bit float (FP32)</source>
        <translation>Flottant 32 bits (FP32)</translation>
    </message>
    <message>
        <source>TensorFloat-32 (TF32)</source>
        <translation>TensorFloat-32 (TF32)</translation>
    </message>
    <message>
        <source>16-bit float (FP16)</source>
        <translation>Flottant 16 bits (FP16)</translation>
    </message>
    <message>
        <source>bfloat16 (BF16)</source>
        <translation>bfloat16 (BF16)</translation>
    </message>
    <message>
        <source>8-bit float (FP8)</source>
        <translation>Flottant 8 bits (FP8)</translation>
    </message>
    <message>
        <source>8-bit integer (INT8)</source>
        <translation>Entier 8 bits (INT8)</translation>
    </message>
    <message>
        <source>4-bit integer (INT4)</source>
        <translation>Entier 4 bits (INT4)</translation>
    </message>
    <message>
        <source>AdamW with 8-bit states</source>
        <translation>AdamW aux états sur 8 bits</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD avec inertie</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>Choisi par le programme</translation>
    </message>
    <message>
        <source>No recomputation</source>
        <translation>Aucun recalcul</translation>
    </message>
    <message>
        <source>Attention recomputed</source>
        <translation>Attention recalculée</translation>
    </message>
    <message>
        <source>Every layer recomputed</source>
        <translation>Toutes les couches recalculées</translation>
    </message>
    <message>
        <source>Plain PyTorch</source>
        <translation>PyTorch simple</translation>
    </message>
    <message>
        <source>Vision training scripts</source>
        <translation>Scripts d’entraînement en vision</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>turnover a year</source>
        <translation>chiffre d’affaires annuel</translation>
    </message>
    <message>
        <source>An invented company; the project is the vertical&apos;s own example.</source>
        <translation>Une entreprise inventée&#xa0;; le projet est l’exemple de la filière.</translation>
    </message>
    <message>
        <source>What will it train, and on what?</source>
        <translation>Que va-t-elle entraîner, et sur quoi&#xa0;?</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Passes over the data: %1</source>
        <translation>Passages sur les données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ask the room: do you know these three things of your own project?</source>
        <translation>Question à la salle&#xa0;: connaissez-vous ces trois choses de votre projet&#xa0;?</translation>
    </message>
    <message>
        <source>What does it take?</source>
        <translation>Que faut-il&#xa0;?</translation>
    </message>
    <message>
        <source>of computing</source>
        <translation>de calcul</translation>
    </message>
    <message>
        <source>on the machine</source>
        <translation>sur la machine</translation>
    </message>
    <message>
        <source>of electricity</source>
        <translation>d’électricité</translation>
    </message>
    <message>
        <source>of carbon</source>
        <translation>de carbone</translation>
    </message>
    <message>
        <source>Computing, low to high: %1</source>
        <translation>Calcul, du bas au haut&#xa0;: %1</translation>
    </message>
    <message>
        <source>An estimate: one project in ten stays below the low figure, one in ten exceeds the high one.</source>
        <translation>Une estimation&#xa0;: un projet sur dix reste sous le chiffre bas, un sur dix dépasse le haut.</translation>
    </message>
    <message>
        <source>Where could it run?</source>
        <translation>Où le calcul peut-il tourner&#xa0;?</translation>
    </message>
    <message>
        <source>%1 public machines and %2 cloud offers can run it.</source>
        <translation>%1 machines publiques et %2 offres de cloud peuvent le faire.</translation>
    </message>
    <message>
        <source>%1 (%2): %3, granted</source>
        <translation>%1 (%2)&#xa0;: %3, attribué</translation>
    </message>
    <message>
        <source>%1 (%2): %3, excluding VAT</source>
        <translation>%1 (%2)&#xa0;: %3, hors taxes</translation>
    </message>
    <message>
        <source>Facts as of %1.</source>
        <translation>Faits au %1.</translation>
    </message>
    <message>
        <source>Which door?</source>
        <translation>Quelle porte&#xa0;?</translation>
    </message>
    <message>
        <source>%1, next date: %2</source>
        <translation>%1, prochaine date&#xa0;: %2</translation>
    </message>
    <message>
        <source>None is open to this project as it stands.</source>
        <translation>Aucune n’est ouverte à ce projet en l’état.</translation>
    </message>
    <message>
        <source>The best door first:</source>
        <translation>La meilleure porte d’abord&#xa0;:</translation>
    </message>
    <message>
        <source>Check each date on the portal before you rely on it.</source>
        <translation>Vérifiez chaque date sur le portail avant de vous y fier.</translation>
    </message>
    <message>
        <source>And now, yours</source>
        <translation>Et maintenant, le vôtre</translation>
    </message>
    <message>
        <source>Three things to bring home:</source>
        <translation>Trois choses à rapporter&#xa0;:</translation>
    </message>
    <message>
        <source>which model, how much data, how many passes</source>
        <translation>quel modèle, combien de données, combien de passages</translation>
    </message>
    <message>
        <source>who signs for the company, and who leads the project</source>
        <translation>qui signe pour l’entreprise, et qui mène le projet</translation>
    </message>
    <message>
        <source>the next date in the calendar</source>
        <translation>la prochaine date du calendrier</translation>
    </message>
    <message>
        <source>This example&apos;s form: %1 of %2 required answers are filled already.</source>
        <translation>Le formulaire de cet exemple&#xa0;: %1 réponses obligatoires sur %2 sont déjà remplies.</translation>
    </message>
    <message>
        <source>%1 (fictitious)</source>
        <translation>%1 (fictive)</translation>
    </message>
    <message numerus="yes">
        <source>On %1, with %n GPU(s) at a time:</source>
        <translation>
            <numerusform>Sur %1, avec %n GPU à la fois&#xa0;:</numerusform>
            <numerusform>Sur %1, avec %n GPU à la fois&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>Fetch the file again from where it came; do not trust it if that does not help.</source>
        <translation>Téléchargez de nouveau le fichier à sa source&#xa0;; si cela n’y change rien, ne lui faites pas confiance.</translation>
    </message>
    <message>
        <source>The archive&apos;s list of contents is damaged.</source>
        <translation>La table des matières de l’archive est endommagée.</translation>
    </message>
    <message>
        <source>The archive has no list of contents: it is cut short or damaged.</source>
        <translation>L’archive n’a pas de table des matières&#xa0;: elle est tronquée ou endommagée.</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked.</source>
        <translation>L’archive ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>A file in the archive does not unpack to what is announced.</source>
        <translation>Un fichier de l’archive, une fois décompressé, ne correspond pas à ce qui est annoncé.</translation>
    </message>
    <message>
        <source>The archive announces more files than are read.</source>
        <translation>L’archive annonce plus de fichiers qu’il n’en est lu.</translation>
    </message>
    <message>
        <source>Two files in the archive have the same name.</source>
        <translation>Deux fichiers de l’archive portent le même nom.</translation>
    </message>
    <message>
        <source>The archive&apos;s list of contents and its files disagree.</source>
        <translation>La table des matières de l’archive et ses fichiers ne concordent pas.</translation>
    </message>
    <message>
        <source>A file in the archive is encrypted or packed by a method that is not read.</source>
        <translation>Un fichier de l’archive est chiffré, ou compressé par une méthode qui n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>A file in the archive is larger than what is read of its kind.</source>
        <translation>Un fichier de l’archive dépasse la taille lue pour ce type de fichier.</translation>
    </message>
    <message>
        <source>A file in the archive announces more than its bytes can hold.</source>
        <translation>Un fichier de l’archive annonce plus que ses octets ne peuvent contenir.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::AboutDialog</name>
    <message>
        <source>About Passerelle</source>
        <translation>À propos de Passerelle</translation>
    </message>
    <message>
        <source>From an idea to public supercomputers and sovereign clouds.</source>
        <translation>De l’idée aux supercalculateurs publics et aux clouds souverains.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Facts as of %1. Every figure is an estimate with its range; every fact shows its source and date.</source>
        <translation>Faits au %1. Chaque chiffre est une estimation avec sa plage&#xa0;; chaque fait montre sa source et sa date.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure, sans aucune garantie.</translation>
    </message>
    <message>
        <source>&amp;Licences of the libraries…</source>
        <translation>&amp;Licences des bibliothèques…</translation>
    </message>
    <message>
        <source>Everything stays on this computer, unless you choose a shared library or ask vendors for prices.</source>
        <translation>Tout reste sur cet ordinateur, sauf si vous choisissez une bibliothèque partagée ou demandez des prix aux fournisseurs.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::AidCard</name>
    <message>
        <source>Change the day of an award</source>
        <translation>Modifier la date d’une aide</translation>
    </message>
    <message>
        <source>Change the amount of an award</source>
        <translation>Modifier le montant d’une aide</translation>
    </message>
    <message>
        <source>Change who gave an award</source>
        <translation>Modifier l’origine d’une aide</translation>
    </message>
    <message>
        <source>Remove an award</source>
        <translation>Retirer une aide</translation>
    </message>
    <message>
        <source>Public aid already received</source>
        <translation>Aides publiques déjà reçues</translation>
    </message>
    <message>
        <source>Some grants and free services count towards a ceiling that the Union sets (“de minimis” aid); the letter of the award says so. Leave it empty when there was none.</source>
        <translation>Certaines subventions et certains services gratuits comptent dans un plafond fixé par l’Union (aides «&#xa0;de minimis&#xa0;»)&#xa0;; la lettre d’attribution le précise. Laissez vide s’il n’y en a pas eu.</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Accordée le</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Add an &amp;award</source>
        <translation>A&amp;jouter une aide</translation>
    </message>
    <message>
        <source>Day of the award</source>
        <translation>Date de l’aide</translation>
    </message>
    <message>
        <source>Amount of the award in euros</source>
        <translation>Montant de l’aide en euros</translation>
    </message>
    <message>
        <source>Who gave the award</source>
        <translation>Qui a accordé l’aide</translation>
    </message>
    <message>
        <source>Remove this award</source>
        <translation>Retirer cette aide</translation>
    </message>
    <message>
        <source>Type a day, like 14/03/2023.</source>
        <translation>Tapez une date, comme 14/03/2023.</translation>
    </message>
    <message>
        <source>Type an amount in euros, like 850 000.</source>
        <translation>Tapez un montant en euros, comme 850 000.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::AnswerEditor</name>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Copy this answer, to paste it into the portal</source>
        <translation>Copie cette réponse, pour la coller dans le portail</translation>
    </message>
    <message>
        <source>Copy the answer to “%1”</source>
        <translation>Copier la réponse à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use the proposal</source>
        <translation>Utiliser la proposition</translation>
    </message>
    <message>
        <source>Put back what the program derived from your dossier</source>
        <translation>Remet ce que le programme a déduit de votre dossier</translation>
    </message>
    <message>
        <source>I declare it myself</source>
        <translation>Je le déclare moi-même</translation>
    </message>
    <message>
        <source>%1 (not asked, given your other answers)</source>
        <translation>%1 (pas demandé, vu vos autres réponses)</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>On the form: %1</source>
        <translation>Sur le formulaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only you can answer this; the program never fills it.</source>
        <translation>Vous seul pouvez répondre&#xa0;; le programme ne le remplit jamais.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>Proposed from: %1</source>
        <translation>Proposé à partir de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>Répondre à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use the proposal for “%1”</source>
        <translation>Utiliser la proposition pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>To check on the portal</source>
        <translation>À vérifier sur le portail</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>Draft proposed from: %1. Read it over.</source>
        <translation>Brouillon proposé à partir de&#xa0;: %1. Relisez-le.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ApplicationPage</name>
    <message>
        <source>Application</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>What does the form ask, and what is missing?</source>
        <translation>Que demande le formulaire, et que manque-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>No form yet</source>
        <translation>Pas encore de formulaire</translation>
    </message>
    <message>
        <source>Show only what is &amp;missing or wrong</source>
        <translation>Ne montrer que ce qui &amp;manque ou ne va pas</translation>
    </message>
    <message>
        <source>Required questions answered</source>
        <translation>Questions obligatoires remplies</translation>
    </message>
    <message>
        <source>Choose a route in the step before; its form appears here, filled as far as possible.</source>
        <translation>Choisissez une voie à l’étape précédente&#xa0;; son formulaire apparaît ici, rempli autant que possible.</translation>
    </message>
    <message>
        <source>No form is on record for %1. The report holds what its operator usually asks for.</source>
        <translation>Aucun formulaire n’est enregistré pour %1. Le rapport contient ce que son opérateur demande d’ordinaire.</translation>
    </message>
    <message>
        <source>%1 of %2 required questions answered; %3 of %4 in all.</source>
        <translation>%1 questions obligatoires remplies sur %2&#xa0;; %3 sur %4 en tout.</translation>
    </message>
    <message>
        <source>No form is on record for %1, which you chose. Shown here is the best one with a form.</source>
        <translation>Aucun formulaire n’est enregistré pour %1, que vous avez choisie. Voici la meilleure voie qui en a un.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CalculationView</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of the lines found</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Why this number? The calculation, step by step</source>
        <translation>Pourquoi ce nombre&#xa0;? Le calcul, pas à pas</translation>
    </message>
    <message>
        <source>Find a step, a constant, a source</source>
        <translation>Trouver une étape, une constante, une source</translation>
    </message>
    <message>
        <source>Find in the calculation</source>
        <translation>Rechercher dans le calcul</translation>
    </message>
    <message>
        <source>&amp;Copy the selected lines</source>
        <translation>&amp;Copier les lignes choisies</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CarbonChart</name>
    <message>
        <source>Carbon by country and operator</source>
        <translation>Carbone par pays et opérateur</translation>
    </message>
    <message>
        <source>kg CO₂e of the whole project</source>
        <translation>kg CO₂e de tout le projet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Best place</source>
        <translation>Meilleur lieu</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau électrique</translation>
    </message>
    <message>
        <source>CO₂e</source>
        <translation>CO₂e</translation>
    </message>
    <message>
        <source>Low (p10)</source>
        <translation>Bas (p10)</translation>
    </message>
    <message>
        <source>High (p90)</source>
        <translation>Haut (p90)</translation>
    </message>
    <message>
        <source>%1 g/kWh</source>
        <comment>carbon of the electricity grid</comment>
        <translation>%1 g/kWh</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>country and operator</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2
%3
%4, grid: %5</source>
        <translation>%1 · %2
%3
%4, réseau&#xa0;: %5</translation>
    </message>
    <message>
        <source>No place can be compared yet.</source>
        <translation>Aucun lieu n’est encore comparable.</translation>
    </message>
    <message>
        <source>The least carbon: %1 with %2 in %3. One colour a country; the thin line spans eight chances in ten.</source>
        <translation>Le moins de carbone&#xa0;: %1 avec %2, en %3. Une couleur par pays&#xa0;; le trait fin couvre huit chances sur dix.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ChartFrame</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>Swap the drawing and the same figures as a table</source>
        <translation>Échange le dessin et les mêmes chiffres en tableau</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>Enregistrer le graphique comme dessin</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Dessins (*.svg)</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Enregistrer le graphique comme image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save the figures as a table</source>
        <translation>Enregistrer les chiffres comme table</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;drawing (SVG)…</source>
        <translation>Enregistrer comme &amp;dessin (SVG)…</translation>
    </message>
    <message>
        <source>Save as p&amp;icture (PNG)…</source>
        <translation>Enregistrer comme &amp;image (PNG)…</translation>
    </message>
    <message>
        <source>Save as tab&amp;le (CSV)…</source>
        <translation>Enregistrer comme tab&amp;le (CSV)…</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>Copier ou enregistrer ce graphique</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CommandListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>group, command, shortcut or value</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CommandPalette</name>
    <message>
        <source>Commands and answers</source>
        <translation>Commandes et réponses</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Rien ne correspond. Essayez avec moins de lettres.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CompanyPage</name>
    <message>
        <source>Change the company’s name</source>
        <translation>Changer le nom de l’entreprise</translation>
    </message>
    <message>
        <source>Change the kind of organisation</source>
        <translation>Changer le type d’organisation</translation>
    </message>
    <message>
        <source>Change the SIREN</source>
        <translation>Changer le SIREN</translation>
    </message>
    <message>
        <source>Change the date of creation</source>
        <translation>Changer la date de création</translation>
    </message>
    <message>
        <source>Change the city</source>
        <translation>Changer la ville</translation>
    </message>
    <message>
        <source>Change the country</source>
        <translation>Changer le pays</translation>
    </message>
    <message>
        <source>Change the headcount</source>
        <translation>Changer l’effectif</translation>
    </message>
    <message>
        <source>Change the turnover</source>
        <translation>Changer le chiffre d’affaires</translation>
    </message>
    <message>
        <source>Change the balance sheet total</source>
        <translation>Changer le total du bilan</translation>
    </message>
    <message>
        <source>Change where the head office is</source>
        <translation>Changer le lieu du siège</translation>
    </message>
    <message>
        <source>Change the share held outside the Union</source>
        <translation>Changer la part détenue hors de l’Union</translation>
    </message>
    <message>
        <source>Change the research activity</source>
        <translation>Changer l’activité de recherche</translation>
    </message>
    <message>
        <source>Change the share of research in Europe</source>
        <translation>Changer la part de recherche en Europe</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Large company</source>
        <translation>Grande entreprise</translation>
    </message>
    <message>
        <source>University or research body</source>
        <translation>Université ou organisme de recherche</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Organisme public</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Pas encore dit</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Who is asking? The doors that are open depend on who you are.</source>
        <translation>Qui demande&#xa0;? Les portes ouvertes dépendent de qui vous êtes.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Small and medium-sized companies reach European AI supercomputers free of charge.</source>
        <translation>Les petites et moyennes entreprises accèdent gratuitement aux supercalculateurs européens pour l’IA.</translation>
    </message>
    <message>
        <source>Europe and research</source>
        <translation>Europe et recherche</translation>
    </message>
    <message>
        <source>Leave what you do not know: the doors that depend on it stay marked as conditional.</source>
        <translation>Laissez ce que vous ignorez&#xa0;: les portes qui en dépendent restent marquées «&#xa0;sous conditions&#xa0;».</translation>
    </message>
    <message>
        <source>Legal &amp;name</source>
        <translation>Raison &amp;sociale</translation>
    </message>
    <message>
        <source>As it stands in the company register</source>
        <translation>Telle qu’au registre du commerce</translation>
    </message>
    <message>
        <source>&amp;Kind of organisation</source>
        <translation>&amp;Type d’organisation</translation>
    </message>
    <message>
        <source>What you are in law, whatever you do</source>
        <translation>Ce que vous êtes en droit, quelle que soit votre activité</translation>
    </message>
    <message>
        <source>S&amp;IREN</source>
        <translation>S&amp;IREN</translation>
    </message>
    <message>
        <source>Nine digits, French companies only</source>
        <translation>Neuf chiffres, entreprises françaises seulement</translation>
    </message>
    <message>
        <source>Date of &amp;creation</source>
        <translation>Date de &amp;création</translation>
    </message>
    <message>
        <source>For example 14/03/2023; start-up programmes have an age limit</source>
        <translation>Par exemple 14/03/2023&#xa0;; les programmes pour startups ont une limite d’âge</translation>
    </message>
    <message>
        <source>Ci&amp;ty</source>
        <translation>&amp;Ville</translation>
    </message>
    <message>
        <source>Of the head office</source>
        <translation>Celle du siège</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>Where the company is registered</source>
        <translation>Là où l’entreprise est immatriculée</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>E&amp;ffectif</translation>
    </message>
    <message>
        <source>Full-time equivalents, founders included</source>
        <translation>En équivalents temps plein, fondateurs compris</translation>
    </message>
    <message>
        <source>T&amp;urnover of the last year</source>
        <translation>Chiffre d’affaires du dernier e&amp;xercice</translation>
    </message>
    <message>
        <source>In euros, without tax; 0 if there is none yet</source>
        <translation>En euros, hors taxes&#xa0;; 0 s’il n’y en a pas encore</translation>
    </message>
    <message>
        <source>&amp;Balance sheet total</source>
        <translation>Total du &amp;bilan</translation>
    </message>
    <message>
        <source>In euros; only needed when the turnover is high</source>
        <translation>En euros&#xa0;; utile seulement si le chiffre d’affaires est élevé</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>Is the head office in &amp;Europe?</source>
        <translation>Le siège est-il en &amp;Europe&#xa0;?</translation>
    </message>
    <message>
        <source>In the Union or a country associated to it</source>
        <translation>Dans l’Union ou un pays qui lui est associé</translation>
    </message>
    <message>
        <source>Held from &amp;outside the Union</source>
        <translation>Détenu &amp;hors de l’Union</translation>
    </message>
    <message>
        <source>Share of the capital, funds included</source>
        <translation>Part du capital, fonds compris</translation>
    </message>
    <message>
        <source>Do you do &amp;research or development?</source>
        <translation>Faites-vous de la &amp;recherche ou du développement&#xa0;?</translation>
    </message>
    <message>
        <source>Building a model of your own counts</source>
        <translation>Construire son propre modèle en fait partie</translation>
    </message>
    <message>
        <source>Research done &amp;in Europe</source>
        <translation>Recherche &amp;menée en Europe</translation>
    </message>
    <message>
        <source>Share of your research and development spending</source>
        <translation>Part de vos dépenses de recherche et développement</translation>
    </message>
    <message>
        <source>Type a day, like 14/03/2023.</source>
        <translation>Tapez une date, comme 14/03/2023.</translation>
    </message>
    <message>
        <source>Type a number of people, like 12.</source>
        <translation>Tapez un nombre de personnes, comme 12.</translation>
    </message>
    <message>
        <source>Type an amount in euros, like 850 000.</source>
        <translation>Tapez un montant en euros, comme 850&#x202f;000.</translation>
    </message>
    <message>
        <source>Type a share between 0 and 100.</source>
        <translation>Tapez une part entre 0 et 100.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Who is asking?</source>
        <translation>Qui demande&#xa0;?</translation>
    </message>
    <message>
        <source>Change whether it is a start-up</source>
        <translation>Changer si c’est une startup</translation>
    </message>
    <message>
        <source>Start-up, small or medium-sized company</source>
        <translation>Startup, petite ou moyenne entreprise</translation>
    </message>
    <message>
        <source>Is it a &amp;start-up?</source>
        <translation>Est-ce une &amp;startup&#xa0;?</translation>
    </message>
    <message>
        <source>Young, independent and built to grow; cloud programmes ask for it</source>
        <translation>Jeune, indépendante et faite pour croître&#xa0;; les programmes de cloud le demandent</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ComparisonView</name>
    <message>
        <source>What the chart compares</source>
        <translation>Ce que compare le graphique</translation>
    </message>
    <message>
        <source>Cost against time</source>
        <translation>Coût selon le temps</translation>
    </message>
    <message>
        <source>GPU-hours by machine</source>
        <translation>Heures GPU par machine</translation>
    </message>
    <message>
        <source>Carbon by country and operator</source>
        <translation>Carbone par pays et opérateur</translation>
    </message>
    <message>
        <source>Price of a GPU-hour</source>
        <translation>Prix de l’heure GPU</translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>Prix dans le temps</translation>
    </message>
    <message>
        <source>Memory of a GPU by machine</source>
        <translation>Mémoire d’un GPU par machine</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ConflictDialog</name>
    <message>
        <source>Somebody else changed this too</source>
        <translation>Quelqu’un d’autre l’a aussi modifié</translation>
    </message>
    <message>
        <source>Their value is kept for now. Tick what you want to put back as you wrote it.</source>
        <translation>Sa valeur est gardée pour l’instant. Cochez ce que vous voulez remettre tel que vous l’aviez écrit.</translation>
    </message>
    <message>
        <source>Fields that two people changed</source>
        <translation>Champs modifiés par deux personnes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le sien</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>&amp;Put mine back</source>
        <translation>&amp;Remettre le mien</translation>
    </message>
    <message>
        <source>&amp;Keep theirs</source>
        <translation>&amp;Garder le sien</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::CostTimeChart</name>
    <message>
        <source>granted</source>
        <comment>axis label: hours are given free of charge after an application</comment>
        <translation>attribué</translation>
    </message>
    <message>
        <source>Cost without VAT</source>
        <translation>Coût hors taxes</translation>
    </message>
    <message>
        <source>Cost against time</source>
        <translation>Coût en fonction du temps</translation>
    </message>
    <message>
        <source>%1 · %2
Time: %3
Hours are granted after an application, not sold</source>
        <translation>%1 · %2
Temps&#xa0;: %3
Les heures sont attribuées après candidature, pas vendues</translation>
    </message>
    <message>
        <source>No place can be compared yet.</source>
        <translation>Aucun lieu ne peut encore être comparé.</translation>
    </message>
    <message>
        <source>Nothing here is sold by the hour. The fastest is %1, in %2.</source>
        <translation>Rien ici ne se vend à l’heure. Le plus rapide est %1, en %2.</translation>
    </message>
    <message>
        <source>The lowest price is %1 in %2, at %3.</source>
        <translation>Le prix le plus bas est %1 en %2, chez %3.</translation>
    </message>
    <message>
        <source>The lowest price is %1 in %2, at %3. Without paying, after an application, the fastest public machine is %4, in %5.</source>
        <translation>Le prix le plus bas est %1 en %2, chez %3. Sans payer, après candidature, la machine publique la plus rapide est %4, en %5.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>Public machine</source>
        <translation>Machine publique</translation>
    </message>
    <message>
        <source>Announced machine (projection)</source>
        <translation>Machine annoncée (projection)</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
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
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the final run</source>
        <translation>Durée du calcul final</translation>
    </message>
    <message>
        <source>%1 · %2
Time: %3
Cost of the project: %4</source>
        <translation>%1 · %2
Temps&#xa0;: %3
Coût du projet&#xa0;: %4</translation>
    </message>
    <message>
        <source>Final run</source>
        <translation>Calcul final</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Projet entier</translation>
    </message>
    <message>
        <source>Beaten by none</source>
        <translation>Battu par aucun</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>nothing is both faster and cheaper</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Pas d’échéance</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>Budget&#xa0;: %1</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Pas de budget</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>in a legend: the offers that no other beats in both time and price</comment>
        <translation>Meilleures</translation>
    </message>
    <message>
        <source>Public</source>
        <comment>machines, in a narrow legend</comment>
        <translation>Publiques</translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>machines, in a narrow legend</comment>
        <translation>Annoncées</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, on an axis</comment>
        <translation>
            <numerusform>%n j</numerusform>
            <numerusform>%n j</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <comment>axis label: hours that are granted, and the person&apos;s own machine</comment>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>%1 · %2
Time: %3
No price was entered for it</source>
        <translation>%1 · %2
Temps&#xa0;: %3
Aucun prix n’a été saisi pour elle</translation>
    </message>
    <message>
        <source>none entered</source>
        <comment>price of the person&apos;s own machine</comment>
        <translation>non saisi</translation>
    </message>
    <message>
        <source>Your own machine</source>
        <translation>Votre propre machine</translation>
    </message>
    <message>
        <source>Your own</source>
        <comment>machines, in a narrow legend</comment>
        <translation>La vôtre</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::DatasetPage</name>
    <message>
        <source>Change the dataset’s name</source>
        <translation>Changer le nom du jeu de données</translation>
    </message>
    <message>
        <source>Change the number of tokens</source>
        <translation>Changer le nombre de jetons</translation>
    </message>
    <message>
        <source>Change the number of samples</source>
        <translation>Changer le nombre d’échantillons</translation>
    </message>
    <message>
        <source>Change the length of a sample</source>
        <translation>Changer la longueur d’un échantillon</translation>
    </message>
    <message>
        <source>Change the answer on personal data</source>
        <translation>Changer la réponse sur les données personnelles</translation>
    </message>
    <message>
        <source>Change the answer on health data</source>
        <translation>Changer la réponse sur les données de santé</translation>
    </message>
    <message>
        <source>Change the answer on anonymity</source>
        <translation>Changer la réponse sur l’anonymat</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Read the dataset</source>
        <translation>Lire le jeu de données</translation>
    </message>
    <message>
        <source>Assume the field’s usual dataset</source>
        <translation>Supposer le jeu de données habituel de la filière</translation>
    </message>
    <message>
        <source>Forget the dataset’s files</source>
        <translation>Oublier les fichiers du jeu de données</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>What will the model learn from, or work on?</source>
        <translation>De quoi le modèle va-t-il apprendre, ou sur quoi va-t-il travailler&#xa0;?</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Vos fichiers</translation>
    </message>
    <message>
        <source>Drop a file or a folder anywhere on this page</source>
        <translation>Déposez un fichier ou un dossier n’importe où sur cette page</translation>
    </message>
    <message>
        <source>Text, JSON lines or CSV. The files are counted here and nothing leaves this computer.</source>
        <translation>Texte, lignes JSON ou CSV. Les fichiers sont comptés ici et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a data file</source>
        <translation>Choisir un fichier de données</translation>
    </message>
    <message>
        <source>Data (*.txt *.md *.jsonl *.csv *.tsv);;All files (*)</source>
        <translation>Données (*.txt *.md *.jsonl *.csv *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a data folder</source>
        <translation>Choisir un dossier de données</translation>
    </message>
    <message>
        <source>What Passerelle found</source>
        <translation>Ce que Passerelle a trouvé</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>&amp;Oublier ces fichiers</translation>
    </message>
    <message>
        <source>Takes back what the files said; the files themselves are not touched</source>
        <translation>Retire ce que disaient les fichiers&#xa0;; les fichiers eux-mêmes ne sont pas touchés</translation>
    </message>
    <message>
        <source>Or in numbers</source>
        <translation>Ou en chiffres</translation>
    </message>
    <message>
        <source>One pass over the data. An order of magnitude is enough to start.</source>
        <translation>Un passage sur les données. Un ordre de grandeur suffit pour commencer.</translation>
    </message>
    <message>
        <source>What the law asks</source>
        <translation>Ce que demande la loi</translation>
    </message>
    <message>
        <source>Health or personal data close some doors and open others.</source>
        <translation>Les données de santé ou personnelles ferment des portes et en ouvrent d’autres.</translation>
    </message>
    <message>
        <source>I &amp;don’t know: assume my field’s usual data</source>
        <translation>Je ne &amp;sais pas&#xa0;: supposer les données habituelles de ma filière</translation>
    </message>
    <message>
        <source>Takes the figures of your field’s first project</source>
        <translation>Reprend les chiffres du premier projet de votre filière</translation>
    </message>
    <message>
        <source>What the data &amp;is</source>
        <translation>Ce que &amp;sont les données</translation>
    </message>
    <message>
        <source>In a few words, for the application</source>
        <translation>En quelques mots, pour la candidature</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>&amp;Jetons</translation>
    </message>
    <message>
        <source>Text only: about 1.3 tokens for each English word, more in other languages. You may type “2.5 M”.</source>
        <translation>Texte seul&#xa0;: environ 1,3 jeton par mot anglais, davantage dans d’autres langues. Vous pouvez taper «&#xa0;2,5 M&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>É&amp;chantillons</translation>
    </message>
    <message>
        <source>Documents, images, rows, recordings…</source>
        <translation>Documents, images, lignes, enregistrements…</translation>
    </message>
    <message>
        <source>Tokens in one sam&amp;ple</source>
        <translation>Jetons d’un échantill&amp;on</translation>
    </message>
    <message>
        <source>If you count in samples of text: a page is about 600</source>
        <translation>Si vous comptez en échantillons de texte&#xa0;: une page en fait environ 600</translation>
    </message>
    <message>
        <source>Does it hold pe&amp;rsonal data?</source>
        <translation>Contiennent-elles des données &amp;personnelles&#xa0;?</translation>
    </message>
    <message>
        <source>Anything about a person who can be recognised</source>
        <translation>Tout ce qui concerne une personne reconnaissable</translation>
    </message>
    <message>
        <source>Does it hold &amp;health data?</source>
        <translation>Contiennent-elles des données de s&amp;anté&#xa0;?</translation>
    </message>
    <message>
        <source>These may only go to certified hosts, unless anonymised</source>
        <translation>Elles ne peuvent aller que chez des hébergeurs certifiés, sauf anonymisation</translation>
    </message>
    <message>
        <source>Is it an&amp;onymised?</source>
        <translation>Sont-elles a&amp;nonymisées&#xa0;?</translation>
    </message>
    <message>
        <source>No one can find the person again, even with other files</source>
        <translation>Personne ne peut retrouver l’intéressé, même avec d’autres fichiers</translation>
    </message>
    <message>
        <source>Type a number, like 2 500 000 or 2.5 M.</source>
        <translation>Tapez un nombre, comme 2&#x202f;500&#x202f;000 ou 2,5 M.</translation>
    </message>
    <message>
        <source>These figures are the example of your field, not yours.</source>
        <translation>Ces chiffres sont l’exemple de votre filière, pas les vôtres.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) look like personal data (e-mail, telephone, identity or bank number). Check before it leaves your company.</source>
        <translation>
            <numerusform>%n passage ressemble à une donnée personnelle (courriel, téléphone, numéro d’identité ou de compte). Vérifiez avant qu’il ne quitte l’entreprise.</numerusform>
            <numerusform>%n passages ressemblent à des données personnelles (courriel, téléphone, numéro d’identité ou de compte). Vérifiez avant qu’ils ne quittent l’entreprise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing looked like an e-mail, telephone, identity or bank number.</source>
        <translation>Rien n’a l’air d’un courriel, d’un téléphone, d’un numéro d’identité ou de compte.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or file(s) could not be read; the rest was counted.</source>
        <translation>
            <numerusform>%n ligne ou fichier n’a pas pu être lu&#xa0;; le reste a été compté.</numerusform>
            <numerusform>%n lignes ou fichiers n’ont pas pu être lus&#xa0;; le reste a été compté.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>file, place, what is wrong</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Which data?</source>
        <translation>Quelles données&#xa0;?</translation>
    </message>
    <message>
        <source>•  %1</source>
        <comment>one line of a list</comment>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Goes on reading where it stopped</source>
        <translation>Reprend la lecture là où elle s’est arrêtée</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed, and what was read so far is kept.</source>
        <translation>Arrêté. Rien n’a changé, et ce qui a été lu est gardé.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::DropZone</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Opens your system’s file dialog</source>
        <translation>Ouvre la fenêtre de fichiers de votre système</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Everything in the folder is read; nothing leaves this computer</source>
        <translation>Tout le contenu du dossier est lu&#xa0;; rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Stops reading and keeps what was there before</source>
        <translation>Arrête la lecture et garde ce qu’il y avait avant</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>Goes on where the reading waits</source>
        <translation>Reprend là où la lecture attend</translation>
    </message>
    <message>
        <source>Waits, and leaves the machine to other work</source>
        <translation>Attend, et laisse la machine à d’autres tâches</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::EarlierPage</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Facts of</source>
        <translation>Faits du</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>GPU-hours of the project</source>
        <translation>Heures GPU du projet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Figures made with facts that are no longer in use</source>
        <translation>Chiffres calculés avec des faits qui ne sont plus en usage</translation>
    </message>
    <message>
        <source>&amp;Compute again and show the difference</source>
        <translation>Re&amp;calculer et montrer la différence</translation>
    </message>
    <message>
        <source>The figures of then stay beside those of now</source>
        <translation>Les chiffres d’alors restent à côté de ceux d’aujourd’hui</translation>
    </message>
    <message>
        <source>All kept figures were made with the facts in use.</source>
        <translation>Tous les chiffres gardés ont été calculés avec les faits en usage.</translation>
    </message>
    <message>
        <source>These figures were made with facts that are no longer in use. They keep the version they were made with until their dossier changes.</source>
        <translation>Ces chiffres ont été calculés avec des faits qui ne sont plus en usage. Ils gardent leur version jusqu’à ce que leur dossier change.</translation>
    </message>
    <message>
        <source>When newer facts are put in use, the figures made before stand here beside the new ones.</source>
        <translation>Quand des faits plus récents sont mis en usage, les chiffres d’avant sont ici à côté des nouveaux.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::EstimateTreeModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>How it follows</source>
        <translation>Comment cela en découle</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>D’où cela vient</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>What do you want to take with you?</source>
        <translation>Que voulez-vous emporter&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing to write yet</source>
        <translation>Rien à écrire pour l’instant</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ce qui reste ouvert</translation>
    </message>
    <message>
        <source>You can export all the same; what is missing stays visibly missing.</source>
        <translation>Vous pouvez exporter tout de même&#xa0;; ce qui manque reste visiblement manquant.</translation>
    </message>
    <message>
        <source>&amp;Language of the documents</source>
        <translation>&amp;Langue des documents</translation>
    </message>
    <message>
        <source>A form is written in its own language where it allows only one.</source>
        <translation>Un formulaire est écrit dans sa propre langue quand il n’en admet qu’une.</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>For a board, a bank or an adviser: the project, the estimate and its interval, the machines compared, the routes, every source. PDF.</source>
        <translation>Pour un conseil, une banque ou un conseiller&#xa0;: le projet, l’estimation et son intervalle, la comparaison des machines, les voies, toutes les sources. PDF.</translation>
    </message>
    <message>
        <source>Save the &amp;report…</source>
        <translation>Enregistrer le &amp;rapport…</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>The form of the route with your answers, in its order, to copy into the portal or to have read over. PDF.</source>
        <translation>Le formulaire de la voie avec vos réponses, dans son ordre, à recopier dans le portail ou à faire relire. PDF.</translation>
    </message>
    <message>
        <source>Save the &amp;application…</source>
        <translation>Enregistrer la &amp;candidature…</translation>
    </message>
    <message>
        <source>Figures for a spreadsheet</source>
        <translation>Chiffres pour un tableur</translation>
    </message>
    <message>
        <source>A line for every machine and offer, with low and high values. CSV.</source>
        <translation>Une ligne par machine et par offre, avec valeurs basses et hautes. CSV.</translation>
    </message>
    <message>
        <source>Save the &amp;table…</source>
        <translation>Enregistrer le &amp;tableau…</translation>
    </message>
    <message>
        <source>Figures for a program</source>
        <translation>Chiffres pour un programme</translation>
    </message>
    <message>
        <source>The same with plans, calculations, assumptions and sources. JSON.</source>
        <translation>Les mêmes, avec plans, calculs, hypothèses et sources. JSON.</translation>
    </message>
    <message>
        <source>Save the &amp;data…</source>
        <translation>Enregistrer les do&amp;nnées…</translation>
    </message>
    <message>
        <source>The model and the data come first; then there is something to tell.</source>
        <translation>Le modèle et les données viennent d’abord&#xa0;; il y aura alors quelque chose à dire.</translation>
    </message>
    <message>
        <source>No machine is chosen; the documents speak of the one proposed, %1.</source>
        <translation>Aucune machine n’est choisie&#xa0;; les documents parlent de celle qui est proposée, %1.</translation>
    </message>
    <message>
        <source>No route is chosen; the best one with a form is taken.</source>
        <translation>Aucune voie n’est choisie&#xa0;; la meilleure qui a un formulaire est retenue.</translation>
    </message>
    <message numerus="yes">
        <source>%n required question(s) of the form have no answer.</source>
        <translation>
            <numerusform>%n question obligatoire du formulaire est sans réponse.</numerusform>
            <numerusform>%n questions obligatoires du formulaire sont sans réponse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Données (*.json)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Application pack</source>
        <translation>Dossier de candidature</translation>
    </message>
    <message>
        <source>All that one application takes, in a folder and a .zip: the form as PDF, Word and LibreOffice, each answer ready to paste, the technical annex, the calendar and the job scripts of each machine.</source>
        <translation>Tout ce que demande une candidature, dans un dossier et un .zip&#xa0;: le formulaire en PDF, Word et LibreOffice, chaque réponse prête à coller, l’annexe technique, le calendrier et les scripts de calcul de chaque machine.</translation>
    </message>
    <message>
        <source>Save the pac&amp;k…</source>
        <translation>Enregistrer le &amp;dossier de candidature…</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Dossier où écrire</translation>
    </message>
    <message>
        <source>Note the export</source>
        <translation>Noter l’export</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>A4 in Europe; Letter for a partner in North America.</source>
        <translation>A4 en Europe&#xa0;; Letter pour un partenaire en Amérique du Nord.</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>Letter (8.5 × 11 in)</source>
        <translation>Letter (8,5 × 11 pouces)</translation>
    </message>
    <message>
        <source>Pre&amp;view the report…</source>
        <translation>&amp;Aperçu du rapport…</translation>
    </message>
    <message>
        <source>Its pages as they will be, before you save or print them</source>
        <translation>Ses pages telles qu’elles seront, avant de les enregistrer ou de les imprimer</translation>
    </message>
    <message>
        <source>Previe&amp;w the application…</source>
        <translation>Aperçu de la can&amp;didature…</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::FactGrid</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::FactsDialog</name>
    <message>
        <source>Prices and calls</source>
        <translation>Prix et appels</translation>
    </message>
    <message>
        <source>Facts in &amp;use</source>
        <translation>Faits en &amp;usage</translation>
    </message>
    <message>
        <source>&amp;Your own figures</source>
        <translation>&amp;Vos propres chiffres</translation>
    </message>
    <message>
        <source>&amp;Earlier estimates</source>
        <translation>&amp;Estimations antérieures</translation>
    </message>
    <message>
        <source>Ask the &amp;vendors</source>
        <translation>Demander aux &amp;fournisseurs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the dossier that is open</source>
        <translation>Retour au dossier ouvert</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::Fetch</name>
    <message>
        <source>The answer cannot be written: %1</source>
        <translation>La réponse ne peut pas être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>The answer is larger than any price list.</source>
        <translation>La réponse est plus grande que toute liste de prix.</translation>
    </message>
    <message>
        <source>Stopped, or no answer came in time.</source>
        <translation>Arrêté, ou aucune réponse à temps.</translation>
    </message>
    <message>
        <source>The address answered with the code %1.</source>
        <translation>L’adresse a répondu avec le code %1.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::FinalReportCard</name>
    <message>
        <source>Change the project number</source>
        <translation>Changer le numéro de projet</translation>
    </message>
    <message>
        <source>Change the start of the allocation</source>
        <translation>Changer le début de l’allocation</translation>
    </message>
    <message>
        <source>Change the end of the allocation</source>
        <translation>Changer la fin de l’allocation</translation>
    </message>
    <message>
        <source>Change the hours used</source>
        <translation>Changer les heures consommées</translation>
    </message>
    <message>
        <source>Change the energy used</source>
        <translation>Changer l’énergie consommée</translation>
    </message>
    <message>
        <source>Change the emissions</source>
        <translation>Changer les émissions</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Rapport final</translation>
    </message>
    <message>
        <source>When the hours are spent: the report that EuroHPC asks for, prefilled with the hours really used, energy and CO2e. PDF, Word and LibreOffice, in English.</source>
        <translation>Une fois les heures consommées&#xa0;: le rapport que demande EuroHPC, prérempli avec les heures réellement consommées, l’énergie et le CO2e. PDF, Word et LibreOffice, en anglais.</translation>
    </message>
    <message>
        <source>Project &amp;number</source>
        <translation>&amp;Numéro de projet</translation>
    </message>
    <message>
        <source>As in the award letter, such as EHPC-AIF-2026PG01-123.</source>
        <translation>Comme dans la lettre d’attribution, par exemple EHPC-AIF-2026PG01-123.</translation>
    </message>
    <message>
        <source>GPU-&amp;hours used</source>
        <translation>&amp;Heures GPU consommées</translation>
    </message>
    <message>
        <source>From the site&apos;s accounts.</source>
        <translation>D’après les comptes du site.</translation>
    </message>
    <message>
        <source>Allocation &amp;began</source>
        <translation>Dé&amp;but de l’allocation</translation>
    </message>
    <message>
        <source>Allocation en&amp;ded</source>
        <translation>Fin de l’allo&amp;cation</translation>
    </message>
    <message>
        <source>&amp;Energy, if the site measured it</source>
        <translation>É&amp;nergie, si le site l’a mesurée</translation>
    </message>
    <message>
        <source>Empty: worked out from the hours used, and marked so.</source>
        <translation>Vide&#xa0;: calculée à partir des heures consommées, et signalée comme telle.</translation>
    </message>
    <message>
        <source>&amp;CO2e, if the site gave it</source>
        <translation>&amp;CO2e, si le site l’a donné</translation>
    </message>
    <message>
        <source>Empty: worked out from the energy and the country&apos;s grid.</source>
        <translation>Vide&#xa0;: calculé à partir de l’énergie et du réseau électrique du pays.</translation>
    </message>
    <message>
        <source>Save the final re&amp;port…</source>
        <translation>Enregistrer le ra&amp;pport final…</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::GateDialog</name>
    <message>
        <source>Shared library</source>
        <translation>Bibliothèque partagée</translation>
    </message>
    <message>
        <source>Connect to your shared library</source>
        <translation>Se connecter à votre bibliothèque partagée</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Of “%1” on that server; it is never written to a file</source>
        <translation>Celui de «&#xa0;%1&#xa0;» sur ce serveur&#xa0;; il n’est jamais écrit dans un fichier</translation>
    </message>
    <message>
        <source>Opens the shared library</source>
        <translation>Ouvre la bibliothèque partagée</translation>
    </message>
    <message>
        <source>Work o&amp;ffline</source>
        <translation>Travailler &amp;hors ligne</translation>
    </message>
    <message>
        <source>Opens the last seen copy; what you write is joined when the server is back</source>
        <translation>Ouvre la dernière copie vue&#xa0;; ce que vous écrivez sera réuni au retour du serveur</translation>
    </message>
    <message>
        <source>Use &amp;this computer&apos;s library</source>
        <translation>Utiliser la bibliothèque de cet &amp;ordinateur</translation>
    </message>
    <message>
        <source>Only for this time; the next start asks for the server again</source>
        <translation>Seulement cette fois&#xa0;; le prochain démarrage redemandera le serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be joined.</source>
        <translation>
            <numerusform>%n modification attend d’être réunie.</numerusform>
            <numerusform>%n modifications attendent d’être réunies.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change waits.</source>
        <translation>Aucune modification n’attend.</translation>
    </message>
    <message>
        <source>The copy on this computer is of %1. %2</source>
        <translation>La copie sur cet ordinateur date du %1. %2</translation>
    </message>
    <message>
        <source>There is no copy of this library on this computer yet.</source>
        <translation>Il n’y a pas encore de copie de cette bibliothèque sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Se &amp;connecter</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Search a word</source>
        <translation>Chercher un mot</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Chercher dans le glossaire</translation>
    </message>
    <message>
        <source>Looks in the words and in their meaning</source>
        <translation>Cherche dans les mots et dans leur sens</translation>
    </message>
    <message>
        <source>Words and their meaning</source>
        <translation>Les mots et leur sens</translation>
    </message>
    <message>
        <source>No word fits. Try a shorter one.</source>
        <translation>Aucun mot ne correspond. Essayez plus court.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::GpuHoursChart</name>
    <message>
        <source>GPU-hours of the whole project</source>
        <translation>Heures GPU du projet entier</translation>
    </message>
    <message>
        <source>GPU-hours by machine</source>
        <translation>Heures GPU par machine</translation>
    </message>
    <message>
        <source>%1 · %2
%3</source>
        <translation>%1 · %2
%3</translation>
    </message>
    <message>
        <source>No place can be compared yet.</source>
        <translation>Aucun lieu ne peut encore être comparé.</translation>
    </message>
    <message>
        <source>The project takes %1 on %2.</source>
        <translation>Le projet demande %1 sur %2.</translation>
    </message>
    <message>
        <source>From %1 on %2 up to %3 on %4. The thin line spans eight chances in ten.</source>
        <translation>De %1 sur %2 jusqu’à %3 sur %4. Le trait fin couvre huit chances sur dix.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Drawn: the %n lowest; the table has them all.</source>
        <translation>
            <numerusform>%1 Dessinée&#xa0;: la plus basse&#xa0;; le tableau les donne toutes.</numerusform>
            <numerusform>%1 Dessinées&#xa0;: les %n plus basses&#xa0;; le tableau les donne toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>Low (p10)</source>
        <translation>Bas (p10)</translation>
    </message>
    <message>
        <source>High (p90)</source>
        <translation>Haut (p90)</translation>
    </message>
    <message>
        <source>Public machine</source>
        <translation>Machine publique</translation>
    </message>
    <message>
        <source>Announced machine (projection)</source>
        <translation>Machine annoncée (projection)</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Your own machine</source>
        <translation>Votre propre machine</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LibraryDesk</name>
    <message>
        <source>E&amp;xport the dossier…</source>
        <translation>E&amp;xporter le dossier…</translation>
    </message>
    <message>
        <source>Writes this dossier, with its history, as one file that opens anywhere</source>
        <translation>Écrit ce dossier, avec son historique, dans un fichier qui s’ouvre partout</translation>
    </message>
    <message>
        <source>&amp;Library and bin…</source>
        <translation>&amp;Bibliothèque et corbeille…</translation>
    </message>
    <message>
        <source>Where your dossiers are kept, what is stored about you, and what you removed</source>
        <translation>Où sont gardés vos dossiers, ce qui est conservé sur vous, et ce que vous avez retiré</translation>
    </message>
    <message>
        <source>S&amp;hare the dossier…</source>
        <translation>&amp;Partager le dossier…</translation>
    </message>
    <message>
        <source>Chooses who else on the server sees this dossier, or may change it</source>
        <translation>Choisit qui d’autre sur le serveur voit ce dossier, ou peut le modifier</translation>
    </message>
    <message>
        <source>&amp;Where dossiers are kept…</source>
        <translation>&amp;Où sont gardés les dossiers…</translation>
    </message>
    <message>
        <source>This computer, or the PostgreSQL server of your incubator</source>
        <translation>Cet ordinateur, ou le serveur PostgreSQL de votre incubateur</translation>
    </message>
    <message numerus="yes">
        <source>Connected again: %n change(s) joined.</source>
        <translation>
            <numerusform>Reconnecté&#xa0;: %n modification réunie.</numerusform>
            <numerusform>Reconnecté&#xa0;: %n modifications réunies.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Reconnecté.</translation>
    </message>
    <message>
        <source>What you wrote offline</source>
        <translation>Ce que vous avez écrit hors ligne</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LibraryDialog</name>
    <message>
        <source>Your dossiers on this computer</source>
        <translation>Vos dossiers sur cet ordinateur</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Où ils sont gardés</translation>
    </message>
    <message>
        <source>One file holds all your dossiers. Only you can read it.</source>
        <translation>Un seul fichier contient tous vos dossiers. Vous seul pouvez le lire.</translation>
    </message>
    <message>
        <source>Keep them &amp;elsewhere…</source>
        <translation>Les garder &amp;ailleurs…</translation>
    </message>
    <message>
        <source>Chooses another folder; the dossiers are copied there and used from the next start</source>
        <translation>Choisit un autre dossier&#xa0;; les dossiers y sont copiés et servent au prochain démarrage</translation>
    </message>
    <message>
        <source>What is stored about me</source>
        <translation>Ce qui est conservé sur moi</translation>
    </message>
    <message>
        <source>E&amp;xport everything…</source>
        <translation>&amp;Tout exporter…</translation>
    </message>
    <message>
        <source>Writes each dossier, with its history, as a file into a folder of your choice</source>
        <translation>Écrit chaque dossier, avec son historique, dans un fichier du dossier de votre choix</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>What you removed stays here until you empty the bin.</source>
        <translation>Ce que vous avez retiré reste ici jusqu’à ce que vous vidiez la corbeille.</translation>
    </message>
    <message>
        <source>Dossiers in the bin, last removed first</source>
        <translation>Dossiers dans la corbeille, les derniers retirés d’abord</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Remettre</translation>
    </message>
    <message>
        <source>Returns the chosen dossier to your list</source>
        <translation>Remet le dossier choisi dans votre liste</translation>
    </message>
    <message>
        <source>Erases it from the library and from every automatic copy; nobody can bring it back</source>
        <translation>L’efface de la bibliothèque et de chaque copie automatique&#xa0;; personne ne peut le ramener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the dossier that is open</source>
        <translation>Retour au dossier ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s), with the history of your changes.</source>
        <translation>
            <numerusform>%n dossier, avec l’historique de vos modifications.</numerusform>
            <numerusform>%n dossiers, avec l’historique de vos modifications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) in the bin.</source>
        <translation>
            <numerusform>%n dossier dans la corbeille.</numerusform>
            <numerusform>%n dossiers dans la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic copy(ies) of the library, in the folder “backups” beside it.</source>
        <translation>
            <numerusform>%n copie automatique de la bibliothèque, dans le dossier «&#xa0;backups&#xa0;» à côté.</numerusform>
            <numerusform>%n copies automatiques de la bibliothèque, dans le dossier «&#xa0;backups&#xa0;» à côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>A damaged library that was kept aside: %1. Delete it when you need it no more.</source>
        <translation>Une bibliothèque endommagée, gardée à part&#xa0;: %1. Supprimez-la quand elle ne sert plus.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: the program opens no connection unless you set up a shared server or ask vendors for prices.</source>
        <translation>Rien n’est envoyé nulle part&#xa0;: le programme n’ouvre aucune connexion, sauf si vous réglez un serveur partagé ou demandez des prix aux fournisseurs.</translation>
    </message>
    <message>
        <source>E&amp;mpty the bin</source>
        <translation>&amp;Vider la corbeille</translation>
    </message>
    <message>
        <source>“%1” is back in your list.</source>
        <translation>«&#xa0;%1&#xa0;» est revenu dans votre liste.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n dossier(s) for &amp;ever</source>
        <translation>
            <numerusform>&amp;Effacer %n dossier pour toujours</numerusform>
            <numerusform>&amp;Effacer %n dossiers pour toujours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased for ever: %n dossier(s).</source>
        <translation>
            <numerusform>Effacé pour toujours&#xa0;: %n dossier.</numerusform>
            <numerusform>Effacés pour toujours&#xa0;: %n dossiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) written.</source>
        <translation>
            <numerusform>%n dossier écrit.</numerusform>
            <numerusform>%n dossiers écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the dossiers in</source>
        <translation>Garder les dossiers dans</translation>
    </message>
    <message>
        <source>Copied. Start Passerelle again to use the new place; the old file stays until you delete it.</source>
        <translation>Copiés. Relancez Passerelle pour prendre le nouveau lieu&#xa0;; l’ancien fichier reste jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message>
        <source>Use another &amp;library…</source>
        <translation>Utiliser une autre &amp;bibliothèque…</translation>
    </message>
    <message>
        <source>A file that is there already, or the server of your incubator</source>
        <translation>Un fichier déjà là, ou le serveur de votre incubateur</translation>
    </message>
    <message>
        <source>A copy for work without the network, which only you can read: %1.</source>
        <translation>Une copie pour travailler sans le réseau, que vous seul pouvez lire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Your dossiers on the server</source>
        <translation>Vos dossiers sur le serveur</translation>
    </message>
    <message>
        <source>You see your own dossiers and those shared with you; nobody else sees yours.</source>
        <translation>Vous voyez vos dossiers et ceux qu’on vous partage&#xa0;; personne d’autre ne voit les vôtres.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LicencesDialog</name>
    <message>
        <source>Licences of the libraries</source>
        <translation>Licences des bibliothèques</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LimitedTextEdit</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) too many</source>
        <translation>
            <numerusform>%n mot de trop</numerusform>
            <numerusform>%n mots de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) still needed</source>
        <translation>
            <numerusform>encore %n mot nécessaire</numerusform>
            <numerusform>encore %n mots nécessaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) still needed</source>
        <translation>
            <numerusform>encore %n caractère nécessaire</numerusform>
            <numerusform>encore %n caractères nécessaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) left</source>
        <translation>
            <numerusform>reste %n mot</numerusform>
            <numerusform>restent %n mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>reste %n caractère</numerusform>
            <numerusform>restent %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LinkBar</name>
    <message>
        <source>The server is back. Changes being joined: %1.</source>
        <translation>Le serveur est revenu. Modifications en cours de réunion&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1, %n change(s) waiting. %2</source>
        <translation>
            <numerusform>Hors ligne depuis %1, %n modification en attente. %2</numerusform>
            <numerusform>Hors ligne depuis %1, %n modifications en attente. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1. You see the last copy; what you write is kept here and joined later.</source>
        <translation>Hors ligne depuis %1. Vous voyez la dernière copie&#xa0;; ce que vous écrivez est gardé ici et réuni plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1, %n change(s) waiting. They are kept here and joined when the server is back.</source>
        <translation>
            <numerusform>Hors ligne depuis %1, %n modification en attente. Elle est gardée ici et réunie au retour du serveur.</numerusform>
            <numerusform>Hors ligne depuis %1, %n modifications en attente. Elles sont gardées ici et réunies au retour du serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dossier is shared with you on this server yet. Ask an advisor to share one.</source>
        <translation>Aucun dossier ne vous est encore partagé sur ce serveur. Demandez à un conseiller d’en partager un.</translation>
    </message>
    <message>
        <source>Reading only: your role on this server is reader.</source>
        <translation>Lecture seule&#xa0;: votre rôle sur ce serveur est lecteur.</translation>
    </message>
    <message>
        <source>Reading only: its owner shared this dossier with you without the right to change it.</source>
        <translation>Lecture seule&#xa0;: son propriétaire vous partage ce dossier sans le droit de le modifier.</translation>
    </message>
    <message>
        <source>Give the &amp;password…</source>
        <translation>Donner le &amp;mot de passe…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Recherche du serveur…</translation>
    </message>
    <message>
        <source>&amp;Connect now</source>
        <translation>Se &amp;connecter maintenant</translation>
    </message>
    <message>
        <source>Looks for the server at once, without waiting for the next try</source>
        <translation>Cherche le serveur tout de suite, sans attendre le prochain essai</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::LinkedCompanies</name>
    <message>
        <source>Change whether other companies count too</source>
        <translation>Modifier la présence d’entreprises liées</translation>
    </message>
    <message>
        <source>Change the headcount of the linked companies</source>
        <translation>Modifier l’effectif des entreprises liées</translation>
    </message>
    <message>
        <source>Change the turnover of the linked companies</source>
        <translation>Modifier le chiffre d’affaires des entreprises liées</translation>
    </message>
    <message>
        <source>Change the balance sheet of the linked companies</source>
        <translation>Modifier le bilan des entreprises liées</translation>
    </message>
    <message>
        <source>Do other companies count &amp;with yours?</source>
        <translation>D’autres entreprises comptent-elles avec la vôtre&#xa0;?</translation>
    </message>
    <message>
        <source>A parent company, a subsidiary, or a company that holds a large share of yours</source>
        <translation>Une société mère, une filiale, ou une entreprise qui détient une grande part de la vôtre</translation>
    </message>
    <message>
        <source>People in t&amp;hose companies</source>
        <translation>Effectif de ces entreprises</translation>
    </message>
    <message>
        <source>Full-time equivalents, all of them together</source>
        <translation>En équivalents temps plein, toutes ensemble</translation>
    </message>
    <message>
        <source>Their turno&amp;ver of the last year</source>
        <translation>Leur chiffre d’affaires du dernier exercice</translation>
    </message>
    <message>
        <source>In euros, without tax, all of them together</source>
        <translation>En euros, hors taxes, toutes ensemble</translation>
    </message>
    <message>
        <source>Their ba&amp;lance sheet total</source>
        <translation>Le total de leurs bilans</translation>
    </message>
    <message>
        <source>In euros; only needed when the turnover is high</source>
        <translation>En euros&#xa0;; utile seulement si le chiffre d’affaires est élevé</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>Type a number of people, like 12.</source>
        <translation>Tapez un nombre de personnes, comme 12.</translation>
    </message>
    <message>
        <source>Type an amount in euros, like 850 000.</source>
        <translation>Tapez un montant en euros, comme 850 000.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachineDetails</name>
    <message>
        <source>Choose a line of the table to see how the job would run there.</source>
        <translation>Choisissez une ligne du tableau pour voir comment le calcul s’y déroulerait.</translation>
    </message>
    <message>
        <source>%1 is struck out and not proposed. Restore it to see its figures.</source>
        <translation>%1 est écartée et n’est pas proposée. Rétablissez-la pour voir ses chiffres.</translation>
    </message>
    <message>
        <source>There is no figure for %1 yet: the model and the data are needed first.</source>
        <translation>Il n’y a pas encore de chiffre pour %1&#xa0;: il faut d’abord le modèle et les données.</translation>
    </message>
    <message>
        <source>%1 cannot run this job. %2</source>
        <translation>%1 ne peut pas faire ce calcul. %2</translation>
    </message>
    <message>
        <source>One GPU (%1)</source>
        <translation>Un GPU (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 GPUs (%2) on %n node(s)</source>
        <translation>
            <numerusform>%1 GPU (%2) sur %n nœud</numerusform>
            <numerusform>%1 GPU (%2) sur %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>A projection: the machine opens %1.</source>
        <translation>Une projection&#xa0;: la machine ouvre en %1.</translation>
    </message>
    <message>
        <source>To ask for on a form: %1</source>
        <translation>À demander sur un formulaire&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Longer than one job may last here: %n jobs in a chain</source>
        <translation>
            <numerusform>Plus long que ce qu’un calcul peut durer ici&#xa0;: %n calcul enchaîné</numerusform>
            <numerusform>Plus long que ce qu’un calcul peut durer ici&#xa0;: %n calculs enchaînés</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost: none; hours are granted after an application</source>
        <translation>Coût&#xa0;: aucun&#xa0;; les heures sont attribuées après candidature</translation>
    </message>
    <message>
        <source>Answers up to %1 requests a second</source>
        <translation>Répond à %1 requêtes par seconde au plus</translation>
    </message>
    <message>
        <source>A million tokens cost %1</source>
        <translation>Un million de jetons coûte %1</translation>
    </message>
    <message>
        <source>The GPU computes at %1 % of its peak</source>
        <translation>Le GPU calcule à %1&#xa0;% de son pic</translation>
    </message>
    <message>
        <source>The model is split over %1 GPUs</source>
        <translation>Le modèle est réparti sur %1 GPU</translation>
    </message>
    <message>
        <source>No figure, so nothing was assumed.</source>
        <translation>Pas de chiffre, donc rien n’a été supposé.</translation>
    </message>
    <message>
        <source>Sources with their dates</source>
        <translation>Sources avec leurs dates</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>The final run takes %1</source>
        <translation>Le calcul final prend %1</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachineFilters</name>
    <message>
        <source>&amp;More filters</source>
        <translation>&amp;Plus de filtres</translation>
    </message>
    <message>
        <source>&amp;More filters (%1)</source>
        <translation>&amp;Plus de filtres (%1)</translation>
    </message>
    <message>
        <source>Any country</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>Hide what costs more than the budget of the plan</source>
        <translation>Cacher ce qui dépasse le budget du plan</translation>
    </message>
    <message>
        <source>The plan has no budget: set one there, or pull the line in the chart</source>
        <translation>Le plan n’a pas de budget&#xa0;: donnez-en un, ou tirez le trait du graphique</translation>
    </message>
    <message>
        <source>Hide where the final run takes longer than the deadline of the plan</source>
        <translation>Cacher les lieux où le calcul final dépasse l’échéance du plan</translation>
    </message>
    <message>
        <source>The plan has no deadline: set one there, or pull the line in the chart</source>
        <translation>Le plan n’a pas d’échéance&#xa0;: donnez-en une, ou tirez le trait du graphique</translation>
    </message>
    <message>
        <source>Search a machine, an operator, a country, a GPU</source>
        <translation>Chercher une machine, un opérateur, un pays, un GPU</translation>
    </message>
    <message>
        <source>Search the table</source>
        <translation>Chercher dans la table</translation>
    </message>
    <message>
        <source>&amp;Public</source>
        <translation>Pu&amp;blics</translation>
    </message>
    <message>
        <source>Show supercomputers whose hours are granted</source>
        <translation>Montrer les supercalculateurs dont les heures sont attribuées</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>Clou&amp;d</translation>
    </message>
    <message>
        <source>Show what can be rented</source>
        <translation>Montrer ce qui se loue</translation>
    </message>
    <message>
        <source>&amp;Announced</source>
        <translation>A&amp;nnoncés</translation>
    </message>
    <message>
        <source>Show machines that are not open yet; their figures are projections</source>
        <translation>Montrer les machines pas encore ouvertes&#xa0;; leurs chiffres sont des projections</translation>
    </message>
    <message>
        <source>&amp;Sovereign</source>
        <translation>&amp;Souverains</translation>
    </message>
    <message>
        <source>Show only places held by European operators</source>
        <translation>Ne montrer que les lieux tenus par des opérateurs européens</translation>
    </message>
    <message>
        <source>Can &amp;run it</source>
        <translation>Peut &amp;faire le calcul</translation>
    </message>
    <message>
        <source>Hide the places that cannot run this job</source>
        <translation>Cacher les lieux qui ne peuvent pas faire ce calcul</translation>
    </message>
    <message>
        <source>Within the budget</source>
        <translation>Dans le budget</translation>
    </message>
    <message>
        <source>Within the deadline</source>
        <translation>Dans l’échéance</translation>
    </message>
    <message>
        <source>Low-carbon electricity</source>
        <translation>Électricité bas carbone</translation>
    </message>
    <message>
        <source>Show only places whose grid emits less than 100 g CO₂e a kilowatt-hour over its life cycle: the threshold of the European taxonomy, Regulation (EU) 2021/2139</source>
        <translation>Ne montrer que les lieux dont le réseau émet moins de 100 g CO₂e par kilowattheure sur son cycle de vie&#xa0;: le seuil de la taxinomie européenne, règlement (UE) 2021/2139</translation>
    </message>
    <message>
        <source>Show all places</source>
        <translation>Montrer tous les lieux</translation>
    </message>
    <message>
        <source>Certificate of the offer</source>
        <translation>Certificat de l’offre</translation>
    </message>
    <message>
        <source>Any certificate</source>
        <translation>Tous les certificats</translation>
    </message>
    <message>
        <source>Whether it can be had</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Any availability</source>
        <translation>Toutes les disponibilités</translation>
    </message>
    <message>
        <source>Open or seen in stock</source>
        <translation>Ouvert ou vu en stock</translation>
    </message>
    <message>
        <source>Not seen sold out</source>
        <translation>Jamais vu épuisé</translation>
    </message>
    <message>
        <source>Country of the data centre</source>
        <translation>Pays du centre de données</translation>
    </message>
    <message>
        <source>Certificates, country, availability, limits, carbon</source>
        <translation>Certificats, pays, disponibilité, limites, carbone</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachinesModel</name>
    <message>
        <source>Machine or offer</source>
        <translation>Machine ou offre</translation>
    </message>
    <message>
        <source>Can it run?</source>
        <translation>Possible&#xa0;?</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Memory a GPU</source>
        <translation>Mémoire par GPU</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>GPU-hours, one run</source>
        <translation>Heures GPU, un calcul</translation>
    </message>
    <message>
        <source>GPU-hours, project</source>
        <translation>Heures GPU, projet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>CO₂e</source>
        <translation>CO₂e</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Connu au</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>No: memory</source>
        <translation>Non&#xa0;: mémoire</translation>
    </message>
    <message>
        <source>No: time limit</source>
        <translation>Non&#xa0;: durée limite</translation>
    </message>
    <message>
        <source>No: number format</source>
        <translation>Non&#xa0;: format des nombres</translation>
    </message>
    <message>
        <source>No: kind of GPU</source>
        <translation>Non&#xa0;: type de GPU</translation>
    </message>
    <message>
        <source>No: number of GPUs</source>
        <translation>Non&#xa0;: nombre de GPU</translation>
    </message>
    <message>
        <source>No: data</source>
        <translation>Non&#xa0;: données</translation>
    </message>
    <message>
        <source>Unknown: not published</source>
        <translation>Inconnu&#xa0;: non publié</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Projection, opens %1</source>
        <translation>Projection, ouverture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Yes, chosen</source>
        <translation>Oui, choisie</translation>
    </message>
    <message>
        <source>Yes, proposed</source>
        <translation>Oui, proposée</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>middle, low and high of an interval</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>You struck this place out; it is not proposed.</source>
        <translation>Vous avez écarté ce lieu&#xa0;; il n’est pas proposé.</translation>
    </message>
    <message>
        <source>The machine is announced, not open. The figures are a projection.</source>
        <translation>La machine est annoncée, pas ouverte. Les chiffres sont une projection.</translation>
    </message>
    <message>
        <source>Hours are granted after an application, not sold.</source>
        <translation>Les heures sont attribuées après candidature, pas vendues.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>Carbone du réseau</translation>
    </message>
    <message>
        <source>none of those looked for</source>
        <translation>aucun de ceux cherchés</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Open to applications</source>
        <translation>Ouvert aux candidatures</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>In stock on %1</source>
        <translation>En stock le %1</translation>
    </message>
    <message>
        <source>Scarce on %1</source>
        <translation>Rare le %1</translation>
    </message>
    <message>
        <source>Sold out on %1</source>
        <translation>Épuisé le %1</translation>
    </message>
    <message>
        <source>%1 g/kWh</source>
        <comment>carbon of the electricity grid</comment>
        <translation>%1 g/kWh</translation>
    </message>
    <message>
        <source>The GPUs of this offer are not qualified by SecNumCloud.</source>
        <translation>Les GPU de cette offre ne sont pas qualifiés SecNumCloud.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachinesPage</name>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Where can the project run, how long does it take and what does it cost?</source>
        <translation>Où le projet peut-il tourner, en combien de temps et à quel coût&#xa0;?</translation>
    </message>
    <message>
        <source>C&amp;hoose this place</source>
        <translation>C&amp;hoisir ce lieu</translation>
    </message>
    <message>
        <source>The route, the application and the report will speak of it</source>
        <translation>La voie, la candidature et le rapport en parleront</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Pourquoi ce chiffre&#xa0;?</translation>
    </message>
    <message>
        <source>Places that have no figure to compute with, and why</source>
        <translation>Lieux sans chiffres pour calculer, et pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are known; figures appear once the model and the data are given.</source>
        <translation>
            <numerusform>%n lieu est connu&#xa0;; les chiffres apparaissent une fois le modèle et les données indiqués.</numerusform>
            <numerusform>%n lieux sont connus&#xa0;; les chiffres apparaissent une fois le modèle et les données indiqués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) can run the project; the table shows %1 of %2.</source>
        <translation>
            <numerusform>%n lieu peut accueillir le projet&#xa0;; le tableau en montre %1 sur %2.</numerusform>
            <numerusform>%n lieux peuvent accueillir le projet&#xa0;; le tableau en montre %1 sur %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>S&amp;trike out</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Let the program propose this place again</source>
        <translation>Laisse le programme proposer de nouveau ce lieu</translation>
    </message>
    <message>
        <source>Never propose this place; everything is planned anew</source>
        <translation>Ne propose jamais ce lieu&#xa0;; tout est replanifié</translation>
    </message>
    <message>
        <source>No line is selected</source>
        <translation>Aucune ligne n’est choisie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place and why it has no figure</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
    <message>
        <source>Strike out %1</source>
        <translation>Écarter %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Rétablir %1</translation>
    </message>
    <message>
        <source>No figures (%1)</source>
        <translation>Sans chiffres (%1)</translation>
    </message>
    <message>
        <source>Move the deadline</source>
        <translation>Déplacer l’échéance</translation>
    </message>
    <message>
        <source>Take the deadline away</source>
        <translation>Retirer l’échéance</translation>
    </message>
    <message>
        <source>Move the budget</source>
        <translation>Déplacer le budget</translation>
    </message>
    <message>
        <source>Take the budget away</source>
        <translation>Retirer le budget</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lonnes</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Choisir les colonnes de la table</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>Ce lieu</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Et si&#xa0;?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Assumptions and sources</source>
        <translation>Hypothèses et sources</translation>
    </message>
    <message numerus="yes">
        <source>%1 Hidden because nobody published the answer: %n place(s).</source>
        <translation>
            <numerusform>%1 Caché faute de réponse publiée&#xa0;: %n lieu.</numerusform>
            <numerusform>%1 Cachés faute de réponse publiée&#xa0;: %n lieux.</numerusform>
        </translation>
    </message>
    <message>
        <source>The curve is being computed…</source>
        <translation>La courbe se calcule…</translation>
    </message>
    <message>
        <source>There is no such curve: the job does not train, or no number of GPUs fits.</source>
        <translation>Pas de courbe ici&#xa0;: le travail n’entraîne rien, ou aucun nombre de GPU ne convient.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MachinesTable</name>
    <message>
        <source>Machines and offers compared</source>
        <translation>Machines et offres comparées</translation>
    </message>
    <message>
        <source>&amp;Copy the selected lines</source>
        <translation>&amp;Copier les lignes choisies</translation>
    </message>
    <message>
        <source>Copy this &amp;figure</source>
        <translation>Copier ce &amp;chiffre</translation>
    </message>
    <message>
        <source>&amp;Why this number?</source>
        <translation>&amp;Pourquoi ce nombre&#xa0;?</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>&amp;As many as fit</source>
        <translation>&amp;Autant que possible</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MainWindow</name>
    <message>
        <source>New dossier</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>%1 – Passerelle</source>
        <translation>%1 – Passerelle</translation>
    </message>
    <message>
        <source>Computing… Everything you typed is kept.</source>
        <translation>Calcul en cours… Tout ce que vous avez tapé est conservé.</translation>
    </message>
    <message>
        <source>Everything you typed is kept. Facts as of %1.</source>
        <translation>Tout ce que vous avez tapé est conservé. Faits au %1.</translation>
    </message>
    <message>
        <source>Import a dossier</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Dossiers (*.json *.passerelle);;All files (*)</source>
        <translation>Dossiers (*.json *.passerelle);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Rename the dossier</source>
        <translation>Renommer le dossier</translation>
    </message>
    <message>
        <source>Name of the dossier:</source>
        <translation>Nom du dossier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MeasureCard</name>
    <message>
        <source>%1 tokens a second</source>
        <translation>%1 jetons par seconde</translation>
    </message>
    <message>
        <source>%1 samples a second</source>
        <translation>%1 échantillons par seconde</translation>
    </message>
    <message>
        <source>%1 s a step</source>
        <translation>%1&#xa0;s par pas</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>no speed</source>
        <translation>aucune vitesse</translation>
    </message>
    <message>
        <source>GPU not named</source>
        <translation>GPU non précisé</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many of which GPU</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Measure on any GPU</source>
        <translation>Mesurer sur n’importe quel GPU</translation>
    </message>
    <message>
        <source>Two minutes on one GPU, a friend&apos;s or one rented for an hour, make the estimate surer on every other. Save the script, run it there with Python and PyTorch, then give its result here. It reads none of your data and sends nothing.</source>
        <translation>Deux minutes sur un seul GPU, celui d’un ami ou un GPU loué pour une heure, rendent l’estimation plus sûre sur tous les autres. Enregistrez le script, lancez-le sur ce GPU avec Python et PyTorch, puis donnez son résultat ici. Il ne lit aucune de vos données et n’envoie rien.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the script…</source>
        <translation>Enregi&amp;strer le script…</translation>
    </message>
    <message>
        <source>One Python file that holds the shape of your model. Run: python3 passerelle_measure.py</source>
        <translation>Un seul fichier Python, qui contient la forme de votre modèle. À lancer&#xa0;: python3 passerelle_measure.py</translation>
    </message>
    <message>
        <source>Drop its result here, or a log you already have</source>
        <translation>Déposez son résultat ici, ou un journal que vous avez déjà</translation>
    </message>
    <message>
        <source>passerelle-measurement.json, trainer_state.json, metrics.csv, TensorBoard events, a PyTorch profiler trace, a log of nvidia-smi or rocm-smi</source>
        <translation>passerelle-measurement.json, trainer_state.json, metrics.csv, événements TensorBoard, une trace du profileur PyTorch, un journal de nvidia-smi ou de rocm-smi</translation>
    </message>
    <message>
        <source>Choose a measurement</source>
        <translation>Choisir une mesure</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Or write what you &amp;measured</source>
        <translation>Ou écrivez ce que vous avez &amp;mesuré</translation>
    </message>
    <message>
        <source>412 samples a second on 1 A100 80GB</source>
        <translation>412 échantillons par seconde sur 1 A100 80GB</translation>
    </message>
    <message>
        <source>What you measured, in words</source>
        <translation>Ce que vous avez mesuré, en toutes lettres</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Ce que cela change</translation>
    </message>
    <message>
        <source>Save the measuring script</source>
        <translation>Enregistrer le script de mesure</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Add a measurement</source>
        <translation>Ajouter une mesure</translation>
    </message>
    <message>
        <source>Remove a measurement</source>
        <translation>Retirer une mesure</translation>
    </message>
    <message>
        <source>Choose the measured GPU</source>
        <translation>Choisir le GPU mesuré</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a speed on a GPU</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 times the time the program expected</source>
        <translation>%1 fois la durée que prévoyait le programme</translation>
    </message>
    <message>
        <source>Which GPU?</source>
        <translation>Quel GPU&#xa0;?</translation>
    </message>
    <message>
        <source>GPU of this measurement</source>
        <translation>GPU de cette mesure</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the measurement on %1</source>
        <translation>Retirer la mesure sur %1</translation>
    </message>
    <message>
        <source>Before, on %1</source>
        <translation>Avant, sur %1</translation>
    </message>
    <message>
        <source>without measurements</source>
        <translation>sans mesure</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message numerus="yes">
        <source>with %n measurement(s)</source>
        <translation>
            <numerusform>avec %n mesure</numerusform>
            <numerusform>avec %n mesures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MemoryChart</name>
    <message>
        <source>Memory of the fullest GPU</source>
        <translation>Mémoire du GPU le plus chargé</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>No machine is chosen yet.</source>
        <translation>Aucune machine n’est encore choisie.</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Poids du modèle</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Attention cache</source>
        <translation>Cache d’attention</translation>
    </message>
    <message>
        <source>Working space and driver</source>
        <translation>Espace de travail et pilote</translation>
    </message>
    <message>
        <source>card: %1</source>
        <translation>carte&#xa0;: %1</translation>
    </message>
    <message>
        <source>The job needs %1 on each GPU; the card holds %2, which is not enough.</source>
        <translation>Le calcul demande %1 sur chaque GPU&#xa0;; la carte en a %2, ce qui ne suffit pas.</translation>
    </message>
    <message>
        <source>The job needs %1 of the %2 that each GPU holds.</source>
        <translation>Le calcul demande %1 sur les %2 de chaque GPU.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MemoryRowsChart</name>
    <message>
        <source>%1 · %2</source>
        <comment>place and card</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part and its size</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Memory of a GPU by machine</source>
        <translation>Mémoire d’un GPU par machine</translation>
    </message>
    <message>
        <source>GB on the fullest GPU</source>
        <translation>Go sur le GPU le plus rempli</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nécessaire</translation>
    </message>
    <message>
        <source>Needed, high (p90)</source>
        <translation>Nécessaire, haut (p90)</translation>
    </message>
    <message>
        <source>The card holds</source>
        <translation>La carte contient</translation>
    </message>
    <message>
        <source>What the card holds</source>
        <translation>Ce que la carte contient</translation>
    </message>
    <message>
        <source>No place can be compared yet.</source>
        <translation>Aucun lieu ne peut encore être comparé.</translation>
    </message>
    <message>
        <source>Of the places chosen in the table, the fullest is %1: %2 % of its card.</source>
        <translation>Parmi les lieux choisis dans le tableau, le plus rempli est %1&#xa0;: %2&#xa0;% de sa carte.</translation>
    </message>
    <message>
        <source>The first place of the table for each kind of card. The fullest is %1: %2 % of its card. Choose several lines of the table to compare those.</source>
        <translation>Le premier lieu du tableau pour chaque sorte de carte. Le plus rempli est %1&#xa0;: %2&#xa0;% de sa carte. Choisissez plusieurs lignes du tableau pour comparer celles-là.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::MissingFacts</name>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>To be sure, the program needs to know</source>
        <translation>Pour être sûr, le programme doit savoir</translation>
    </message>
    <message>
        <source>Decided in the steps Model, Plan or Machines:
%1</source>
        <translation>Décidé dans les étapes Modèle, Plan ou Machines&#xa0;:
%1</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Permanent contract</source>
        <translation>Contrat à durée indéterminée</translation>
    </message>
    <message>
        <source>Founder or director of the company</source>
        <translation>Fondateur ou dirigeant de l’entreprise</translation>
    </message>
    <message>
        <source>Fixed-term contract</source>
        <translation>Contrat à durée déterminée</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <source>Small or medium-sized company</source>
        <translation>Petite ou moyenne entreprise</translation>
    </message>
    <message>
        <source>Large company</source>
        <translation>Grande entreprise</translation>
    </message>
    <message>
        <source>Laboratory or university</source>
        <translation>Laboratoire ou université</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Organisme public</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ModelPage</name>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Read the model’s files</source>
        <translation>Lire les fichiers du modèle</translation>
    </message>
    <message>
        <source>Your model</source>
        <translation>Votre modèle</translation>
    </message>
    <message>
        <source>Which model do you want to train or run?</source>
        <translation>Quel modèle voulez-vous entraîner ou faire tourner&#xa0;?</translation>
    </message>
    <message>
        <source>Your own files</source>
        <translation>Vos propres fichiers</translation>
    </message>
    <message>
        <source>Drop a model file or folder anywhere on this page</source>
        <translation>Déposez un fichier ou un dossier de modèle n’importe où sur cette page</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Choose a model’s folder</source>
        <translation>Choisir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Or a published model</source>
        <translation>Ou un modèle publié</translation>
    </message>
    <message>
        <source>Search by name, maker or purpose</source>
        <translation>Chercher par nom, auteur ou usage</translation>
    </message>
    <message>
        <source>Search the published models</source>
        <translation>Chercher parmi les modèles publiés</translation>
    </message>
    <message>
        <source>Several words narrow the list: “mistral 7b”</source>
        <translation>Plusieurs mots resserrent la liste&#xa0;: «&#xa0;mistral 7b&#xa0;»</translation>
    </message>
    <message>
        <source>Only those &amp;suited to my field</source>
        <translation>Seulement ceux &amp;adaptés à ma filière</translation>
    </message>
    <message>
        <source>The models that people of your field start from</source>
        <translation>Les modèles dont partent les gens de votre filière</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modèles publiés</translation>
    </message>
    <message>
        <source>Choose a line to use that model</source>
        <translation>Choisissez une ligne pour utiliser ce modèle</translation>
    </message>
    <message>
        <source>I &amp;don’t know: choose for me</source>
        <translation>Je ne &amp;sais pas&#xa0;: choisissez pour moi</translation>
    </message>
    <message>
        <source>Takes the model that your field’s first project starts from</source>
        <translation>Prend le modèle dont part le premier projet de votre filière</translation>
    </message>
    <message>
        <source>What Passerelle understood</source>
        <translation>Ce que Passerelle a compris</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Drop your files, or choose a published model: its size decides most of the answer.</source>
        <translation>Déposez vos fichiers, ou choisissez un modèle publié&#xa0;: sa taille décide de presque toute la réponse.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1, as published.</source>
        <translation>%1, tel que publié.</translation>
    </message>
    <message>
        <source>%1, read from %2.</source>
        <translation>%1, lu dans %2.</translation>
    </message>
    <message>
        <source>Weights on disk</source>
        <translation>Poids sur disque</translation>
    </message>
    <message>
        <source>•  %1</source>
        <comment>one line of a list</comment>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>Quel modèle&#xa0;?</translation>
    </message>
    <message>
        <source>A Hugging Face folder, config.json, safetensors, GGUF, PyTorch, ONNX, Keras, TensorFlow or an adapter. Only the description is read, never executed, and nothing leaves this computer.</source>
        <translation>Un dossier Hugging Face, config.json, safetensors, GGUF, PyTorch, ONNX, Keras, TensorFlow ou un adaptateur. Seule la description est lue, jamais exécutée, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Models (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index *.tflite);;All files (*)</source>
        <translation>Modèles (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index *.tflite);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::NeedLink</name>
    <message>
        <source>Go to the step where this is said</source>
        <translation>Aller à l’étape où cela se dit</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OpenQuestions</name>
    <message>
        <source>What is left to do</source>
        <translation>Ce qui reste à faire</translation>
    </message>
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
            <numerusform>%1, environ %n minute pour qui connaît le projet.</numerusform>
            <numerusform>%1, environ %n minutes pour qui connaît le projet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions left to do</source>
        <translation>Questions restantes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OwnEditor</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>Keeps the figure beside the catalogue, marked as yours</source>
        <translation>Garde le chiffre à côté du catalogue, marqué comme vôtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leaves everything as it was</source>
        <translation>Laisse tout comme avant</translation>
    </message>
    <message>
        <source>Tr&amp;ue on</source>
        <translation>&amp;Valable le</translation>
    </message>
    <message>
        <source>The day on which you saw or agreed it.</source>
        <translation>Le jour où vous l’avez vu ou convenu.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>Where it comes from: a contract, a quotation. May stay empty.</source>
        <translation>D’où il vient&#xa0;: un contrat, un devis. Peut rester vide.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OwnMachineEditor</name>
    <message>
        <source>Your own machine</source>
        <translation>Votre propre machine</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;GPU</source>
        <translation>G&amp;PU</translation>
    </message>
    <message>
        <source>GPUs in a no&amp;de</source>
        <translation>GPU par nœu&amp;d</translation>
    </message>
    <message>
        <source>Nod&amp;es</source>
        <translation>Nœud&amp;s</translation>
    </message>
    <message>
        <source>Net&amp;work of a node</source>
        <translation>&amp;Réseau d’un nœud</translation>
    </message>
    <message>
        <source>All its cards together, one direction. Empty: jobs stay inside one node.</source>
        <translation>Toutes ses cartes ensemble, dans un sens. Vide&#xa0;: les calculs restent dans un nœud.</translation>
    </message>
    <message>
        <source>Po&amp;wer limit of a GPU</source>
        <translation>Puissance &amp;limite d’un GPU</translation>
    </message>
    <message>
        <source>Empty: as its data sheet says.</source>
        <translation>Vide&#xa0;: celle de sa fiche technique.</translation>
    </message>
    <message>
        <source>&amp;Price of a node&apos;s hour</source>
        <translation>Prix d’une &amp;heure de nœud</translation>
    </message>
    <message>
        <source>What it costs you, excluding VAT. Empty: no cost is counted.</source>
        <translation>Ce qu’elle vous coûte, hors taxes. Vide&#xa0;: aucun coût n’est compté.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>Pa&amp;ys</translation>
    </message>
    <message>
        <source>Where it stands: its electricity is counted.</source>
        <translation>Où elle se trouve&#xa0;: son électricité est comptée.</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>Gbit/s</source>
        <translation>Gbit/s</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>€</source>
        <translation>€</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OwnPage</name>
    <message>
        <source>What you pay, hold and own yourself. It takes the place of the catalogue&apos;s figures, is marked as yours wherever it is shown, and no update changes it.</source>
        <translation>Ce que vous payez, détenez et possédez. Cela prend la place des chiffres du catalogue, est marqué comme vôtre partout où on le montre, et aucune mise à jour ne le change.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Your own figure</source>
        <translation>Votre propre chiffre</translation>
    </message>
    <message>
        <source>True on</source>
        <translation>Valable le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your own prices, quotas and machines</source>
        <translation>Vos propres prix, quotas et machines</translation>
    </message>
    <message>
        <source>Add a &amp;price…</source>
        <translation>Ajouter un &amp;prix…</translation>
    </message>
    <message>
        <source>What you pay for an offer of the catalogue</source>
        <translation>Ce que vous payez pour une offre du catalogue</translation>
    </message>
    <message>
        <source>Add a &amp;quota…</source>
        <translation>Ajouter un &amp;quota…</translation>
    </message>
    <message>
        <source>GPU-hours that you hold already on a public machine</source>
        <translation>Des heures GPU que vous détenez déjà sur une machine publique</translation>
    </message>
    <message>
        <source>Add a &amp;machine…</source>
        <translation>Ajouter une &amp;machine…</translation>
    </message>
    <message>
        <source>A machine of your own, compared with all others</source>
        <translation>Une machine à vous, comparée à toutes les autres</translation>
    </message>
    <message>
        <source>&amp;Import a price list…</source>
        <translation>&amp;Importer une liste de prix…</translation>
    </message>
    <message>
        <source>A public price list of Scaleway, OVHcloud, Outscale, Azure or AWS that you saved</source>
        <translation>Une liste publique de prix de Scaleway, OVHcloud, Outscale, Azure ou AWS que vous avez enregistrée</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>C&amp;hanger…</translation>
    </message>
    <message>
        <source>Opens the chosen figure</source>
        <translation>Ouvre le chiffre choisi</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>The catalogue&apos;s own figure counts again</source>
        <translation>Le chiffre du catalogue compte à nouveau</translation>
    </message>
    <message>
        <source>Waits: the facts in use do not know it. %1</source>
        <translation>En attente&#xa0;: les faits en usage ne le connaissent pas. %1</translation>
    </message>
    <message>
        <source>US$</source>
        <translation>US$</translation>
    </message>
    <message>
        <source>€</source>
        <translation>€</translation>
    </message>
    <message>
        <source>%1 %2 an hour of one GPU</source>
        <translation>%1 %2 l’heure d’un GPU</translation>
    </message>
    <message>
        <source>%1 %2 an hour</source>
        <translation>%1 %2 de l’heure</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu’au %2</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) of %1 × %2</source>
        <translation>
            <numerusform>%n nœud de %1 × %2</numerusform>
            <numerusform>%n nœuds de %1 × %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Importer une liste de prix</translation>
    </message>
    <message>
        <source>Price lists (*.json *.csv);;All files (*)</source>
        <translation>Listes de prix (*.json *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>No figure of your own yet</source>
        <translation>Pas encore de chiffre à vous</translation>
    </message>
    <message>
        <source>The catalogue&apos;s public figures count. Add a price that you negotiated, hours that you hold, or a machine that you own.</source>
        <translation>Les chiffres publics du catalogue comptent. Ajoutez un prix que vous avez négocié, des heures que vous détenez, ou une machine à vous.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OwnPriceEditor</name>
    <message>
        <source>Your own price</source>
        <translation>Votre propre prix</translation>
    </message>
    <message>
        <source>&amp;Offer</source>
        <translation>&amp;Offre</translation>
    </message>
    <message>
        <source>&amp;Price an hour</source>
        <translation>&amp;Prix de l’heure</translation>
    </message>
    <message>
        <source>Excluding VAT.</source>
        <translation>Hors taxes.</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Monnaie</translation>
    </message>
    <message>
        <source>&amp;Dollars for a euro</source>
        <translation>&amp;Dollars pour un euro</translation>
    </message>
    <message>
        <source>The rate of that day, for prices in dollars.</source>
        <translation>Le cours de ce jour, pour les prix en dollars.</translation>
    </message>
    <message>
        <source>An hour o&amp;f</source>
        <translation>Une &amp;heure de</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>dollar américain</translation>
    </message>
    <message>
        <source>the whole instance</source>
        <translation>toute l’instance</translation>
    </message>
    <message>
        <source>one GPU</source>
        <translation>un GPU</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::OwnQuotaEditor</name>
    <message>
        <source>Your own quota</source>
        <translation>Votre propre quota</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Machine</translation>
    </message>
    <message>
        <source>&amp;GPU-hours that you hold</source>
        <translation>Heures G&amp;PU que vous détenez</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>The day on which they lapse. May stay empty.</source>
        <translation>Le jour où elles expirent. Peut rester vide.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PartsChart</name>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a part</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1: %2 (%3 %)</source>
        <translation>%1&#xa0;: %2 (%3&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PartsModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Work of one sample</source>
        <translation>Travail d’un exemple</translation>
    </message>
    <message>
        <source>Share of the work</source>
        <translation>Part du travail</translation>
    </message>
    <message>
        <source>%1 GMAC</source>
        <comment>10^9 multiply-adds</comment>
        <translation>%1 GMAC</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Model that it changes</source>
        <translation>Modèle qu’il modifie</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Scale (alpha)</source>
        <translation>Échelle (alpha)</translation>
    </message>
    <message>
        <source>Parameters that it trains</source>
        <translation>Paramètres qu’il entraîne</translation>
    </message>
    <message>
        <source>Module that it changes</source>
        <translation>Module qu’il modifie</translation>
    </message>
    <message>
        <source>Module that it trains whole</source>
        <translation>Module qu’il entraîne en entier</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PartsTable</name>
    <message>
        <source>Search these parts</source>
        <translation>Chercher dans ces parties</translation>
    </message>
    <message>
        <source>Which parts to show</source>
        <translation>Parties à montrer</translation>
    </message>
    <message>
        <source>Parts of the model</source>
        <translation>Parties du modèle</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the rows shown, or those selected, for a spreadsheet</source>
        <translation>Copie les lignes affichées, ou celles sélectionnées, pour un tableur</translation>
    </message>
    <message>
        <source>Arrays of weights</source>
        <translation>Tableaux de poids</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PlaceDialog</name>
    <message>
        <source>Where the dossiers are kept</source>
        <translation>Où sont gardés les dossiers</translation>
    </message>
    <message>
        <source>On &amp;this computer</source>
        <translation>Sur cet &amp;ordinateur</translation>
    </message>
    <message>
        <source>One file that only you can read; no network is needed</source>
        <translation>Un fichier que vous seul pouvez lire&#xa0;; aucun réseau n’est nécessaire</translation>
    </message>
    <message>
        <source>&amp;File of the library</source>
        <translation>&amp;Fichier de la bibliothèque</translation>
    </message>
    <message>
        <source>It is made when it is not there yet</source>
        <translation>Il est créé s’il n’existe pas encore</translation>
    </message>
    <message>
        <source>Chooses a library that is there already</source>
        <translation>Choisit une bibliothèque qui existe déjà</translation>
    </message>
    <message>
        <source>On a ser&amp;ver, shared with colleagues</source>
        <translation>Sur un ser&amp;veur, partagé avec des collègues</translation>
    </message>
    <message>
        <source>A PostgreSQL server that your incubator runs; you see your dossiers and those shared with you</source>
        <translation>Un serveur PostgreSQL tenu par votre incubateur&#xa0;; vous voyez vos dossiers et ceux qu’on vous partage</translation>
    </message>
    <message>
        <source>Dossiers stay where they are: to take some along, export them to a file first, then import them in the other library.</source>
        <translation>Les dossiers restent où ils sont&#xa0;: pour en emporter, exportez-les d’abord en fichier, puis importez-les dans l’autre bibliothèque.</translation>
    </message>
    <message>
        <source>T&amp;ry the connection</source>
        <translation>&amp;Essayer la connexion</translation>
    </message>
    <message>
        <source>Connects, looks whether all is ready, and leaves again</source>
        <translation>Se connecte, regarde si tout est prêt, et repart</translation>
    </message>
    <message>
        <source>Opens this library now, and at each start</source>
        <translation>Ouvre cette bibliothèque maintenant, et à chaque démarrage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leaves everything as it is</source>
        <translation>Laisse tout comme c’est</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Use th&amp;is library</source>
        <translation>Utiliser cette &amp;bibliothèque</translation>
    </message>
    <message>
        <source>Library of dossiers</source>
        <translation>Bibliothèque de dossiers</translation>
    </message>
    <message>
        <source>Libraries (*.passerelle);;All files (*)</source>
        <translation>Bibliothèques (*.passerelle);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>You see %n dossier(s) there.</source>
        <translation>
            <numerusform>Vous y voyez %n dossier.</numerusform>
            <numerusform>Vous y voyez %n dossiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works, and your role is reader: you see, and change nothing. %1</source>
        <translation>Cela marche, et votre rôle est lecteur&#xa0;: vous voyez, et ne changez rien. %1</translation>
    </message>
    <message>
        <source>It works, and your role is advisor. %1</source>
        <translation>Cela marche, et votre rôle est conseiller. %1</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>C’est nécessaire.</translation>
    </message>
    <message>
        <source>My first dossier</source>
        <translation>Mon premier dossier</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>En choisir un &amp;autre…</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PlanPage</name>
    <message>
        <source>Change the number format</source>
        <translation>Changer le format des nombres</translation>
    </message>
    <message>
        <source>Change the software</source>
        <translation>Changer le logiciel</translation>
    </message>
    <message>
        <source>Change the kind of work</source>
        <translation>Changer le type de travail</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What should be computed, and within which limits?</source>
        <translation>Que faut-il calculer, et dans quelles limites&#xa0;?</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>With the model and the data of the steps before.</source>
        <translation>Avec le modèle et les données des étapes précédentes.</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Combien&#xa0;?</translation>
    </message>
    <message>
        <source>Leave open what you do not know: the program then assumes a common value and shows it.</source>
        <translation>Laissez libre ce que vous ignorez&#xa0;: le programme suppose alors une valeur courante et la montre.</translation>
    </message>
    <message>
        <source>How many requests?</source>
        <translation>Combien de requêtes&#xa0;?</translation>
    </message>
    <message>
        <source>Within which limits?</source>
        <translation>Dans quelles limites&#xa0;?</translation>
    </message>
    <message>
        <source>What the program assumes</source>
        <translation>Ce que le programme suppose</translation>
    </message>
    <message>
        <source>I don&apos;t know yet</source>
        <translation>Je ne sais pas encore</translation>
    </message>
    <message>
        <source>The program chooses and says what it chose</source>
        <translation>Le programme choisit et dit ce qu’il a choisi</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>&amp;Number format</source>
        <translation>&amp;Format des nombres</translation>
    </message>
    <message>
        <source>Soft&amp;ware</source>
        <translation>&amp;Logiciel</translation>
    </message>
    <message>
        <source>How finely the GPU computes. Automatic is right unless you know better.</source>
        <translation>La finesse de calcul du GPU. Automatique convient, sauf si vous savez mieux.</translation>
    </message>
    <message>
        <source>What runs the job. The same GPU can be twice as fast with another one.</source>
        <translation>Ce qui exécute le calcul. Le même GPU peut être deux fois plus rapide avec un autre.</translation>
    </message>
    <message>
        <source>The program assumes: %1.</source>
        <translation>Le programme suppose&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Type a number from %1 to %2, or leave it open.</source>
        <translation>Tapez un nombre de %1 à %2, ou laissez libre.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an assumption and why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Why these &amp;numbers?</source>
        <translation>Pourquoi ces &amp;nombres&#xa0;?</translation>
    </message>
    <message>
        <source>The calculation, down to formulas, constants and sources</source>
        <translation>Le calcul, jusqu’aux formules, constantes et sources</translation>
    </message>
    <message>
        <source>Sc&amp;enarios…</source>
        <translation>Scé&amp;narios…</translation>
    </message>
    <message>
        <source>Keep this plan under a name, and compare several side by side</source>
        <translation>Garder ce plan sous un nom, et en comparer plusieurs côte à côte</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PortfolioDialog</name>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Search the dossiers</source>
        <translation>Chercher parmi les dossiers</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Shows the chosen dossier</source>
        <translation>Montre le dossier choisi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the dossier that is open</source>
        <translation>Revenir au dossier ouvert</translation>
    </message>
    <message>
        <source>My first dossier</source>
        <translation>Mon premier dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are back.</source>
        <translation>
            <numerusform>%n dossier est revenu.</numerusform>
            <numerusform>%n dossiers sont revenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Dossier où écrire</translation>
    </message>
    <message>
        <source>Import a dossier</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Dossiers (*.passerelle *.json);;All files (*)</source>
        <translation>Dossiers (*.passerelle *.json);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) imported.</source>
        <translation>
            <numerusform>%n dossier importé.</numerusform>
            <numerusform>%n dossiers importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Shows only the dossiers that hold all these words (Ctrl+F)</source>
        <translation>Ne montre que les dossiers qui contiennent tous ces mots (Ctrl+F)</translation>
    </message>
    <message>
        <source>Group the dossiers</source>
        <translation>Grouper les dossiers</translation>
    </message>
    <message>
        <source>Puts the dossiers under headings</source>
        <translation>Range les dossiers sous des titres</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>Par échéance</translation>
    </message>
    <message>
        <source>By vertical</source>
        <translation>Par filière</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Par étape</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Adds dossier files to the library; they can also be dropped here</source>
        <translation>Ajoute des fichiers de dossier à la bibliothèque&#xa0;; on peut aussi les déposer ici</translation>
    </message>
    <message>
        <source>&amp;Export files…</source>
        <translation>&amp;Exporter les fichiers…</translation>
    </message>
    <message>
        <source>Writes each dossier as a file that travels by mail or on a stick</source>
        <translation>Écrit chaque dossier dans un fichier, pour le courriel ou une clé</translation>
    </message>
    <message>
        <source>Previe&amp;w…</source>
        <translation>A&amp;perçu…</translation>
    </message>
    <message>
        <source>Shows the pages of the chosen dossier&apos;s report</source>
        <translation>Montre les pages du rapport du dossier choisi</translation>
    </message>
    <message>
        <source>&amp;Print reports…</source>
        <translation>Im&amp;primer les rapports…</translation>
    </message>
    <message>
        <source>One print job for all of them (Ctrl+P)</source>
        <translation>Une seule impression pour tous (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save &amp;reports…</source>
        <translation>Enregistrer les &amp;rapports…</translation>
    </message>
    <message>
        <source>The report of each as PDF, with a summary table and the cohort report</source>
        <translation>Le rapport de chacun en PDF, avec une table récapitulative et le rapport de cohorte</translation>
    </message>
    <message>
        <source>Save pac&amp;ks…</source>
        <translation>Enregistrer les &amp;candidatures…</translation>
    </message>
    <message>
        <source>The application pack of each, with a summary table</source>
        <translation>Le dossier de candidature de chacun, avec une table récapitulative</translation>
    </message>
    <message>
        <source>&amp;Cohort report…</source>
        <translation>Rapport de co&amp;horte…</translation>
    </message>
    <message>
        <source>Sums without any name, as PDF and as a table</source>
        <translation>Des totaux sans aucun nom, en PDF et en table</translation>
    </message>
    <message>
        <source>No dossier holds these words</source>
        <translation>Aucun dossier ne contient ces mots</translation>
    </message>
    <message>
        <source>No dossier yet</source>
        <translation>Pas encore de dossier</translation>
    </message>
    <message>
        <source>Drop dossier files here, or bring them in from a folder.</source>
        <translation>Déposez ici des fichiers de dossier, ou prenez-les dans un dossier.</translation>
    </message>
    <message>
        <source>Import dossiers…</source>
        <translation>Importer des dossiers…</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) chosen.</source>
        <translation>
            <numerusform>%n dossier choisi.</numerusform>
            <numerusform>%n dossiers choisis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None is chosen: the buttons take all %n shown.</source>
        <translation>
            <numerusform>Aucun n’est choisi&#xa0;: les boutons prennent celui qui est montré.</numerusform>
            <numerusform>Aucun n’est choisi&#xa0;: les boutons prennent les %n montrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together about %1 and %2.</source>
        <translation>Ensemble, environ %1 et %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n still to be computed.</source>
        <translation>
            <numerusform>%n reste à calculer.</numerusform>
            <numerusform>%n restent à calculer.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the bin.</source>
        <translation>«&#xa0;%1&#xa0;» est dans la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are in the bin.</source>
        <translation>
            <numerusform>%n dossier est dans la corbeille.</numerusform>
            <numerusform>%n dossiers sont dans la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n dossier(s) are changed.</source>
        <translation>
            <numerusform>Les étiquettes de %n dossier sont changées.</numerusform>
            <numerusform>Les étiquettes de %n dossiers sont changées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tags are as they were.</source>
        <translation>Les étiquettes sont comme avant.</translation>
    </message>
    <message>
        <source>Printed and written without a name or logo of your own.</source>
        <translation>Impression et enregistrement sans nom ni logo à vous.</translation>
    </message>
    <message>
        <source>Choose a logo or a brand file</source>
        <translation>Choisir un logo ou un fichier de marque</translation>
    </message>
    <message>
        <source>Logos and brand files (*.png *.jpg *.jpeg *.svg *.json);;All files (*)</source>
        <translation>Logos et fichiers de marque (*.png *.jpg *.jpeg *.svg *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Your &amp;logo…</source>
        <translation>Votre &amp;logo…</translation>
    </message>
    <message>
        <source>Without the &amp;logo</source>
        <translation>Sans le &amp;logo</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>Sans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A picture, or a file with name and logo, for the cover of every report that is printed or saved from here</source>
        <translation>Une image, ou un fichier avec nom et logo, pour la couverture de chaque rapport imprimé ou enregistré d’ici</translation>
    </message>
    <message>
        <source>Takes the name and the logo off the covers again</source>
        <translation>Retire le nom et le logo des couvertures</translation>
    </message>
    <message>
        <source>Export files</source>
        <translation>Exporter des fichiers</translation>
    </message>
    <message>
        <source>Password that seals the files (leave it empty for none):</source>
        <translation>Mot de passe qui scelle les fichiers (vide&#xa0;: aucun)&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were here already in another state; both are kept.</source>
        <translation>
            <numerusform>%n d’entre eux était déjà là dans un autre état&#xa0;; les deux sont gardés.</numerusform>
            <numerusform>%n d’entre eux étaient déjà là dans un autre état&#xa0;; les deux sont gardés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by name, tag, stage, vertical, route or machine</source>
        <translation>Chercher par nom, étiquette, étape, filière, voie ou machine</translation>
    </message>
    <message>
        <source>Show one tag</source>
        <translation>Montrer une étiquette</translation>
    </message>
    <message>
        <source>Shows only the dossiers that bear this tag</source>
        <translation>Ne montre que les dossiers qui portent cette étiquette</translation>
    </message>
    <message>
        <source>Moves the chosen dossiers to the bin; can be taken back</source>
        <translation>Met les dossiers choisis à la corbeille&#xa0;; cela s’annule</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>É&amp;tiquettes…</translation>
    </message>
    <message>
        <source>Adds tags to the chosen dossiers or takes them away (Ctrl+T)</source>
        <translation>Ajoute des étiquettes aux dossiers choisis ou les retire (Ctrl+T)</translation>
    </message>
    <message>
        <source>Take a word or the tag away, or look for the vertical or the machine.</source>
        <translation>Retirez un mot ou l’étiquette, ou cherchez la filière ou la machine.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PortfolioModel</name>
    <message>
        <source>Still being computed</source>
        <translation>Encore en calcul</translation>
    </message>
    <message>
        <source>No date: apply at any time, or no route yet</source>
        <translation>Sans date&#xa0;: candidature à tout moment, ou pas encore de voie</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Sous une semaine</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>Sous un mois</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a group and how many are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n dossiers</source>
        <translation>
            <numerusform>%1&#xa0;: %n dossier</numerusform>
            <numerusform>%1&#xa0;: %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Prochaine échéance</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Best route</source>
        <translation>Meilleure voie</translation>
    </message>
    <message>
        <source>Form filled</source>
        <translation>Formulaire rempli</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PresetList</name>
    <message>
        <source>not published</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Fait pour</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message numerus="yes">
        <source>%1 billion</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%1 milliard</numerusform>
            <numerusform>%1 milliards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 million</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%1 million</numerusform>
            <numerusform>%1 millions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PreviewDialog</name>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>Page </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> sur %1</translation>
    </message>
    <message>
        <source>Page shown</source>
        <translation>Page affichée</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Goes to the page on which a chapter begins</source>
        <translation>Va à la page où commence un chapitre</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Taille de la page</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Deux pages</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) on %1, in French</source>
        <translation>
            <numerusform>%n page en %1, en français</numerusform>
            <numerusform>%n pages en %1, en français</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) on %1, in English</source>
        <translation>
            <numerusform>%n page en %1, en anglais</numerusform>
            <numerusform>%n pages en %1, en anglais</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Prints these pages (Ctrl+P)</source>
        <translation>Imprime ces pages (Ctrl+P)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Writes these pages to a file (Ctrl+S)</source>
        <translation>Écrit ces pages dans un fichier (Ctrl+S)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a scale</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PriceChart</name>
    <message>
        <source>Price of a GPU-hour</source>
        <translation>Prix de l’heure GPU</translation>
    </message>
    <message>
        <source>euros a GPU-hour, without VAT</source>
        <translation>euros par heure GPU, hors taxes</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Vu le</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1 · %2
%3 a GPU-hour, seen on %4 (%5)</source>
        <translation>%1 · %2
%3 par heure GPU, vu le %4 (%5)</translation>
    </message>
    <message>
        <source>No offer with a price is shown.</source>
        <translation>Aucune offre avec un prix n’est montrée.</translation>
    </message>
    <message>
        <source>From %1 at %2 to %3 at %4. A fast GPU can cost more an hour and less for the project.</source>
        <translation>De %1 chez %2 à %3 chez %4. Un GPU rapide peut coûter plus à l’heure et moins pour le projet.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PriceHistoryChart</name>
    <message>
        <source>% of the first price known</source>
        <translation>% du premier prix connu</translation>
    </message>
    <message>
        <source>No dated prices are stored.</source>
        <translation>Aucun prix daté n’est gardé.</translation>
    </message>
    <message numerus="yes">
        <source>How the prices of %n offer(s) moved, as their sources dated them; the prices themselves are in the table.</source>
        <translation>
            <numerusform>Comment le prix de %n offre a bougé, aux dates de ses sources&#xa0;; le prix lui-même est dans la table.</numerusform>
            <numerusform>Comment les prix de %n offres ont bougé, aux dates de leurs sources&#xa0;; les prix eux-mêmes sont dans la table.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>Prix dans le temps</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an amount and its currency and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
%2 since %3 (%4)
%5</source>
        <translation>%1
%2 depuis le %3 (%4)
%5</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::PriceImportDialog</name>
    <message>
        <source>A vendor&apos;s prices</source>
        <translation>Les prix d’un fournisseur</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) differ from the facts in use.</source>
        <translation>
            <numerusform>%n prix diffère des faits en usage.</numerusform>
            <numerusform>%n prix diffèrent des faits en usage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) cost the same.</source>
        <translation>
            <numerusform>%n offre coûte autant.</numerusform>
            <numerusform>%n offres coûtent autant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) of this vendor are not in the list.</source>
        <translation>
            <numerusform>%n offre de ce fournisseur n’est pas dans la liste.</numerusform>
            <numerusform>%n offres de ce fournisseur ne sont pas dans la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vendor gives this list in pages: import the others too.</source>
        <translation>Le fournisseur donne cette liste par pages&#xa0;: importez aussi les autres.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Dossiers concerned</source>
        <translation>Dossiers concernés</translation>
    </message>
    <message>
        <source>Prices of the list that differ</source>
        <translation>Prix de la liste qui diffèrent</translation>
    </message>
    <message>
        <source>&amp;Keep as my own prices</source>
        <translation>&amp;Garder comme mes propres prix</translation>
    </message>
    <message>
        <source>They take the place of the catalogue&apos;s, marked as yours; you can remove each of them</source>
        <translation>Ils prennent la place de ceux du catalogue, marqués comme vôtres&#xa0;; vous pouvez retirer chacun d’eux</translation>
    </message>
    <message>
        <source>&amp;Leave everything as it is</source>
        <translation>&amp;Laisser tout comme c’est</translation>
    </message>
    <message>
        <source>Forgets the list</source>
        <translation>Oublie la liste</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::QuantityLabel</name>
    <message>
        <source>Even odds to lie above or below %1; eight chances in ten to lie within %2.</source>
        <translation>Autant de chances d’être au-dessus qu’au-dessous de %1&#xa0;; huit chances sur dix d’être dans l’intervalle %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: %2, range %3</source>
        <translation>%1&#xa0;: %2, plage %3</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Pourquoi ce nombre&#xa0;?</translation>
    </message>
    <message>
        <source>Why this number? %1</source>
        <translation>Pourquoi ce nombre&#xa0;? %1</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RefreshPage</name>
    <message>
        <source>Passerelle opens no connection by itself. If you allow it, it asks the vendors below for their public price lists each time you press the button, through your system&apos;s proxy. It calls these addresses and no other, and sends nothing about you or your dossiers; the vendors see your address on the network, as for any page.</source>
        <translation>Passerelle n’ouvre aucune connexion d’elle-même. Si vous le permettez, elle demande aux fournisseurs ci-dessous leurs listes publiques de prix à chaque pression du bouton, par le serveur mandataire de votre système. Elle appelle ces adresses et aucune autre, et n’envoie rien sur vous ni sur vos dossiers&#xa0;; les fournisseurs voient votre adresse sur le réseau, comme pour toute page.</translation>
    </message>
    <message>
        <source>&amp;Allow calls to these addresses</source>
        <translation>&amp;Permettre d’appeler ces adresses</translation>
    </message>
    <message>
        <source>Off until you turn it on; kept for the next time</source>
        <translation>Désactivé jusqu’à ce que vous l’activiez&#xa0;; retenu pour la prochaine fois</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Address that is called</source>
        <translation>Adresse appelée</translation>
    </message>
    <message>
        <source>Every address that would be called</source>
        <translation>Toutes les adresses qui seraient appelées</translation>
    </message>
    <message>
        <source>A&amp;sk for the prices now</source>
        <translation>Demander les prix &amp;maintenant</translation>
    </message>
    <message>
        <source>What differs is shown before any of it is kept</source>
        <translation>Ce qui diffère est montré avant d’être gardé</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Ends the calls; what came until then counts</source>
        <translation>Met fin aux appels&#xa0;; ce qui est arrivé compte</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteDates</name>
    <message>
        <source>Change the wanted start</source>
        <translation>Changer le début souhaité</translation>
    </message>
    <message>
        <source>What to have ready, longest first</source>
        <translation>Ce qu’il faut avoir prêt, le plus long d’abord</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1&#xa0;: fait.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s); this should have begun on %2.</source>
        <translation>
            <numerusform>%1&#xa0;: %n jour&#xa0;; il aurait fallu commencer le %2.</numerusform>
            <numerusform>%1&#xa0;: %n jours&#xa0;; il aurait fallu commencer le %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s); begin by %2.</source>
        <translation>
            <numerusform>%1&#xa0;: %n jour&#xa0;; commencez au plus tard le %2.</numerusform>
            <numerusform>%1&#xa0;: %n jours&#xa0;; commencez au plus tard le %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: needed by %2.</source>
        <translation>%1&#xa0;: nécessaire au plus tard le %2.</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Enregistrer le calendrier</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saved; save &amp;again (.ics)</source>
        <translation>Enregistré&#xa0;; enregistrer à &amp;nouveau (.ics)</translation>
    </message>
    <message>
        <source>Not saved; try &amp;again (.ics)</source>
        <translation>Non enregistré&#xa0;; &amp;réessayer (.ics)</translation>
    </message>
    <message>
        <source>When would you like to &amp;start?</source>
        <translation>Quand souhaitez-vous co&amp;mmencer&#xa0;?</translation>
    </message>
    <message>
        <source>Everything is counted back from this day; empty: from the next cut-off, or from today.</source>
        <translation>Tout est compté à rebours depuis ce jour&#xa0;; vide&#xa0;: depuis la prochaine date limite, ou depuis aujourd’hui.</translation>
    </message>
    <message>
        <source>Save as &amp;calendar (.ics)</source>
        <translation>Enregistrer comme &amp;calendrier (.ics)</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteDetails</name>
    <message>
        <source>Choose a line above to see why a door is open or closed.</source>
        <translation>Choisissez une ligne ci-dessus pour voir pourquoi une porte est ouverte ou fermée.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <comment>followed by the verdict</comment>
        <translation>Pourquoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>No rule on record stands in the way.</source>
        <translation>Aucune règle connue ne s’y oppose.</translation>
    </message>
    <message>
        <source>What would change it: %1</source>
        <translation>Ce qui changerait la réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>What it costs and asks of you</source>
        <translation>Ce que cela coûte et vous demande</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next date: %1</source>
        <translation>Prochaine date&#xa0;: %1</translation>
    </message>
    <message>
        <source>No closing date is published: apply when ready, after a look at the portal.</source>
        <translation>Aucune date limite n’est publiée&#xa0;: candidatez quand vous êtes prêt, après un coup d’œil au portail.</translation>
    </message>
    <message>
        <source>Run by: %1</source>
        <translation>Gérée par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Portal: %1</source>
        <translation>Portail&#xa0;: %1</translation>
    </message>
    <message>
        <source>No form is on record for this route.</source>
        <translation>Aucun formulaire n’est enregistré pour cette voie.</translation>
    </message>
    <message>
        <source>The program can fill the form of this route, in the next step.</source>
        <translation>Le programme peut remplir le formulaire de cette voie, à l’étape suivante.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Solutions</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Hours and machines</source>
        <translation>Heures et machines</translation>
    </message>
    <message>
        <source>The whole road, and who helps</source>
        <translation>Tout le parcours, et qui aide</translation>
    </message>
    <message numerus="yes">
        <source>The %n reasons above: %1</source>
        <translation>
            <numerusform>La raison ci-dessus&#xa0;: %1</numerusform>
            <numerusform>Les %n raisons ci-dessus&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteHours</name>
    <message>
        <source>The hours fit into the time of the route</source>
        <translation>Les heures tiennent dans la durée de la voie</translation>
    </message>
    <message>
        <source>The hours do not fit into the time of the route</source>
        <translation>Les heures ne tiennent pas dans la durée de la voie</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>The same hours as each side counts them, on %1</source>
        <translation>Les mêmes heures comptées par chacun, sur %1</translation>
    </message>
    <message>
        <source>Machines of this route</source>
        <translation>Machines de cette voie</translation>
    </message>
    <message>
        <source>Clear a machine that is closed or not offered this week: everything is planned anew.</source>
        <translation>Décochez une machine fermée ou non proposée cette semaine&#xa0;: tout est replanifié.</translation>
    </message>
    <message>
        <source>%1 (no figures to compute with)</source>
        <translation>%1 (pas de chiffres pour calculer)</translation>
    </message>
    <message>
        <source>Strike out %1</source>
        <translation>Écarter %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Rétablir %1</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RoutePage</name>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Which door is open to you, and why?</source>
        <translation>Quelle porte vous est ouverte, et pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Access routes with their verdict</source>
        <translation>Voies d’accès et leur verdict</translation>
    </message>
    <message>
        <source>C&amp;hoose this route</source>
        <translation>C&amp;hoisir cette voie</translation>
    </message>
    <message>
        <source>The next step fills its form</source>
        <translation>L’étape suivante remplit son formulaire</translation>
    </message>
    <message>
        <source>%1 routes: %2 open, %3 with conditions, %4 closed.</source>
        <translation>%1 voies&#xa0;: %2 ouvertes, %3 sous conditions, %4 fermées.</translation>
    </message>
    <message>
        <source>The hours are not estimated yet, so the verdicts say only what the company decides.</source>
        <translation>Les heures ne sont pas encore estimées&#xa0;: les verdicts ne disent que ce que décide l’entreprise.</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Choisir %1</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteRoad</name>
    <message>
        <source>The whole road: explore, train in public, serve in private</source>
        <translation>Tout le parcours&#xa0;: explorer, entraîner dans le public, servir dans le privé</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>Qui aide</translation>
    </message>
    <message>
        <source>%1 Contact: %2</source>
        <translation>%1 Contact&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RouteWaysOut</name>
    <message>
        <source>Then: %1</source>
        <comment>followed by a verdict</comment>
        <translation>Ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take this way</source>
        <translation>Choisir cette solution</translation>
    </message>
    <message>
        <source>Take this way: %1</source>
        <translation>Choisir cette solution&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RoutesModel</name>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Parce que</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Prochaine date</translation>
    </message>
    <message>
        <source>%1 (chosen)</source>
        <translation>%1 (choisie)</translation>
    </message>
    <message>
        <source>%1, recommended</source>
        <translation>%1, recommandée</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Rien ne s’y oppose</translation>
    </message>
    <message>
        <source>none published</source>
        <translation>aucune publiée</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::RowsChart</name>
    <message numerus="yes">
        <source>%1 Drawn: the first %n; the table has them all.</source>
        <translation>
            <numerusform>%1 Dessiné&#xa0;: le premier&#xa0;; la table les a tous.</numerusform>
            <numerusform>%1 Dessinés&#xa0;: les %n premiers&#xa0;; la table les a tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ScalingChart</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Time of the final run</source>
        <translation>Durée du calcul final</translation>
    </message>
    <message>
        <source>Twice the GPUs, half the time</source>
        <translation>Deux fois plus de GPU, deux fois moins de temps</translation>
    </message>
    <message>
        <source>This job</source>
        <translation>Ce calcul</translation>
    </message>
    <message>
        <source>More GPUs, less time?</source>
        <translation>Plus de GPU, moins de temps&#xa0;?</translation>
    </message>
    <message>
        <source>sensible: %1</source>
        <translation>raisonnable&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s): %1, %2, %3 % as lean as the leanest count</source>
        <translation>
            <numerusform>%n GPU&#xa0;: %1, %2, sobriété de %3&#xa0;% du meilleur nombre</numerusform>
            <numerusform>%n GPU&#xa0;: %1, %2, sobriété de %3&#xa0;% du meilleur nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1, up to %n GPU(s) are used well: the final run then takes %2. Beyond, each GPU added helps less.</source>
        <translation>
            <numerusform>Sur %1, %n GPU est bien employé&#xa0;: le calcul final prend alors %2. Au-delà, chaque GPU ajouté aide moins.</numerusform>
            <numerusform>Sur %1, jusqu’à %n GPU sont bien employés&#xa0;: le calcul final prend alors %2. Au-delà, chaque GPU ajouté aide moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the final run on %1 by number of GPUs.</source>
        <translation>Durée du calcul final sur %1 selon le nombre de GPU.</translation>
    </message>
    <message>
        <source>Final run</source>
        <translation>Calcul final</translation>
    </message>
    <message>
        <source>GPU-hours</source>
        <translation>Heures GPU</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Efficacité</translation>
    </message>
    <message>
        <source>Cost of the project</source>
        <translation>Coût du projet</translation>
    </message>
    <message>
        <source>%1 (sensible)</source>
        <comment>a number of GPUs</comment>
        <translation>%1 (raisonnable)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>attribué</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ScenariosDialog</name>
    <message>
        <source>The plan in force</source>
        <translation>Le plan en vigueur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a scenario and a number that makes it unique</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Scénario %1</translation>
    </message>
    <message>
        <source>Keep scenario “%1”</source>
        <translation>Garder le scénario «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Duplicate scenario “%1”</source>
        <translation>Dupliquer le scénario «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename scenario “%1”</source>
        <translation>Renommer le scénario «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete scenario “%1”</source>
        <translation>Supprimer le scénario «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Keep to scenario “%1”</source>
        <translation>S’en tenir au scénario «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Tick two to four to compare them side by side.</source>
        <translation>Cochez-en deux à quatre pour les comparer côte à côte.</translation>
    </message>
    <message>
        <source>At most four can stand side by side: untick some.</source>
        <translation>Quatre au plus tiennent côte à côte&#xa0;: décochez-en.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparés</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scenario and what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Ce qui en résulte</translation>
    </message>
    <message>
        <source>Lines that differ are marked ≠ and tinted.</source>
        <translation>Les lignes qui diffèrent sont marquées ≠ et teintées.</translation>
    </message>
    <message>
        <source>Nothing: the answers are the same.</source>
        <translation>Rien&#xa0;: les réponses sont les mêmes.</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <comment>a line whose values differ</comment>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>A scenario keeps what the dossier says of model, data, plan and place under a name. Change the plan, keep it as another scenario, and compare.</source>
        <translation>Un scénario garde sous un nom ce que le dossier dit du modèle, des données, du plan et du lieu. Changez le plan, gardez-le comme autre scénario, et comparez.</translation>
    </message>
    <message>
        <source>Scenarios; ticked ones are compared</source>
        <translation>Scénarios&#xa0;; ceux qui sont cochés sont comparés</translation>
    </message>
    <message>
        <source>&amp;Keep the plan as a scenario</source>
        <translation>&amp;Garder le plan comme scénario</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Peut être annulé</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Prendre celui-ci</translation>
    </message>
    <message>
        <source>Make it the plan in force; can be undone</source>
        <translation>En faire le plan en vigueur&#xa0;; peut être annulé</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Scénarios côte à côte</translation>
    </message>
    <message>
        <source>&amp;Copy the comparison</source>
        <translation>&amp;Copier la comparaison</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Encore rien à comparer</translation>
    </message>
    <message>
        <source>Keep the plan as a scenario, change the plan, and tick both: they stand here side by side.</source>
        <translation>Gardez le plan comme scénario, changez le plan et cochez les deux&#xa0;: ils sont ici côte à côte.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SensitivityChart</name>
    <message>
        <source>What would change the answer most?</source>
        <translation>Qu’est-ce qui changerait le plus la réponse&#xa0;?</translation>
    </message>
    <message>
        <source>GPU-hours of the whole project</source>
        <translation>Heures GPU du projet entier</translation>
    </message>
    <message>
        <source>What is not certain</source>
        <translation>Ce qui n’est pas certain</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>Ce que cela peut être</translation>
    </message>
    <message>
        <source>What would tell</source>
        <translation>Ce qui trancherait</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>%1: %2
%3 to %4
%5</source>
        <translation>%1&#xa0;: %2
%3 à %4
%5</translation>
    </message>
    <message>
        <source>Nothing is uncertain here, or no place is chosen yet.</source>
        <translation>Rien n’est incertain ici, ou aucun lieu n’est encore choisi.</translation>
    </message>
    <message>
        <source>Most of all: %1. %2</source>
        <translation>Avant tout&#xa0;: %1. %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ServerForm</name>
    <message>
        <source>&amp;Server</source>
        <translation>Serve&amp;ur</translation>
    </message>
    <message>
        <source>The name that its administrator gave you, such as dossiers.incubator.eu</source>
        <translation>Le nom donné par son administrateur, comme dossiers.incubateur.eu</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>5432 unless you were told another</source>
        <translation>5432 sauf indication contraire</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base de &amp;données</translation>
    </message>
    <message>
        <source>Its name on that server</source>
        <translation>Son nom sur ce serveur</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>Your own name on that server</source>
        <translation>Votre nom sur ce serveur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Never written to a file</source>
        <translation>Jamais écrit dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>C&amp;hiffrement</translation>
    </message>
    <message>
        <source>Encrypted, and the server proves its name</source>
        <translation>Chiffré, et le serveur prouve son nom</translation>
    </message>
    <message>
        <source>Encrypted, with a known authority</source>
        <translation>Chiffré, avec une autorité connue</translation>
    </message>
    <message>
        <source>Encrypted, without any proof</source>
        <translation>Chiffré, sans aucune preuve</translation>
    </message>
    <message>
        <source>Without encryption nothing is ever sent</source>
        <translation>Sans chiffrement, rien n’est jamais envoyé</translation>
    </message>
    <message>
        <source>&amp;Certificate of the authority</source>
        <translation>&amp;Certificat de l’autorité</translation>
    </message>
    <message>
        <source>A PEM file from the administrator; empty: the authorities that this system trusts</source>
        <translation>Un fichier PEM de l’administrateur&#xa0;; vide&#xa0;: les autorités que ce système connaît</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message>
        <source>Chooses the certificate file</source>
        <translation>Choisit le fichier du certificat</translation>
    </message>
    <message>
        <source>&amp;Keep the password in this system&apos;s key chain</source>
        <translation>&amp;Garder le mot de passe dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>No key chain here: the password is asked at each start</source>
        <translation>Pas de trousseau ici&#xa0;: le mot de passe est demandé à chaque démarrage</translation>
    </message>
    <message>
        <source>Otherwise it is asked at each start</source>
        <translation>Sinon il est demandé à chaque démarrage</translation>
    </message>
    <message>
        <source>Keep a cop&amp;y on this computer, to go on without the network</source>
        <translation>Garder une co&amp;pie sur cet ordinateur, pour continuer sans le réseau</translation>
    </message>
    <message>
        <source>Only you can read it; what you no longer see on the server goes from it too</source>
        <translation>Vous seul pouvez la lire&#xa0;; ce que vous ne voyez plus sur le serveur en disparaît aussi</translation>
    </message>
    <message>
        <source>A false server could pretend to be yours and take your password.</source>
        <translation>Un faux serveur pourrait se faire passer pour le vôtre et prendre votre mot de passe.</translation>
    </message>
    <message>
        <source>Another server of the same authority could pretend to be yours.</source>
        <translation>Un autre serveur de la même autorité pourrait se faire passer pour le vôtre.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>C’est nécessaire.</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Certificats (*.pem *.crt);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SharingDialog</name>
    <message>
        <source>Share this dossier</source>
        <translation>Partager ce dossier</translation>
    </message>
    <message>
        <source>People with whom this dossier is shared</source>
        <translation>Personnes avec qui ce dossier est partagé</translation>
    </message>
    <message>
        <source>Name on the server</source>
        <translation>Nom sur le serveur</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>&amp;Share with</source>
        <translation>Partager &amp;avec</translation>
    </message>
    <message>
        <source>The name of a person, or of a group, on this server</source>
        <translation>Le nom d’une personne, ou d’un groupe, sur ce serveur</translation>
    </message>
    <message>
        <source>May c&amp;hange it too</source>
        <translation>Peut aussi le &amp;modifier</translation>
    </message>
    <message>
        <source>Both keep their work; where both write in one field, you are shown the two</source>
        <translation>Chacun garde son travail&#xa0;; si deux écrivent dans le même champ, on vous montre les deux</translation>
    </message>
    <message>
        <source>Sh&amp;are</source>
        <translation>&amp;Partager</translation>
    </message>
    <message>
        <source>That person sees the dossier from now on</source>
        <translation>Cette personne voit le dossier désormais</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>The chosen person sees it no more</source>
        <translation>La personne choisie ne le voit plus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the dossier that is open</source>
        <translation>Retour au dossier ouvert</translation>
    </message>
    <message>
        <source>“%1” is yours: nobody else sees it but these.</source>
        <translation>«&#xa0;%1&#xa0;» est à vous&#xa0;: seules ces personnes le voient aussi.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2, who alone decides with whom it is shared.</source>
        <translation>«&#xa0;%1&#xa0;» appartient à %2, qui seul décide avec qui le partager.</translation>
    </message>
    <message>
        <source>read and change</source>
        <translation>lire et modifier</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>%1 sees it now, and may change it.</source>
        <translation>%1 le voit désormais, et peut le modifier.</translation>
    </message>
    <message>
        <source>%1 sees it now.</source>
        <translation>%1 le voit désormais.</translation>
    </message>
    <message>
        <source>%1 sees it no more.</source>
        <translation>%1 ne le voit plus.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>To the next or previous control</source>
        <translation>Vers la commande suivante ou précédente</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Choose in lists, tables, tiles and the rail</source>
        <translation>Choisir dans les listes, tables, tuiles et étapes</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Press a button, tick a box</source>
        <translation>Appuyer sur un bouton, cocher une case</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Do what is chosen</source>
        <translation>Faire ce qui est choisi</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Leave a list, a card or a window</source>
        <translation>Quitter une liste, une fiche ou une fenêtre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Open a menu, reach an underlined letter</source>
        <translation>Ouvrir un menu, atteindre une lettre soulignée</translation>
    </message>
    <message>
        <source>Alt + letter</source>
        <translation>Alt + lettre</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SimilarRunsView</name>
    <message>
        <source>%1 × %2</source>
        <comment>a number of GPUs, then their name</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a model and what it was trained for</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Enter or a double click copies %1</source>
        <translation>Entrée ou un double-clic copie %1</translation>
    </message>
    <message>
        <source>No published run is like this one.</source>
        <translation>Aucun calcul publié ne ressemble à celui-ci.</translation>
    </message>
    <message>
        <source>What others reported, and what this program would have said of them. They are here to compare; none of them enters the estimate.</source>
        <translation>Ce que d’autres ont publié, et ce que ce programme en aurait dit. Ces chiffres servent à comparer&#xa0;; aucun n’entre dans l’estimation.</translation>
    </message>
    <message>
        <source>Runs like yours</source>
        <translation>Calculs semblables au vôtre</translation>
    </message>
    <message>
        <source>Published runs like yours, with their reported figures and sources</source>
        <translation>Calculs publiés semblables au vôtre, avec leurs chiffres publiés et leurs sources</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SourceBadge</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no address stored</source>
        <translation>aucune adresse enregistrée</translation>
    </message>
    <message>
        <source>no date stated</source>
        <translation>aucune date indiquée</translation>
    </message>
    <message>
        <source>%1. Source: %2. Date: %3. Click to copy the address.</source>
        <translation>%1. Source&#xa0;: %2. Date&#xa0;: %3. Cliquez pour copier l’adresse.</translation>
    </message>
    <message>
        <source>Official source</source>
        <translation>Source officielle</translation>
    </message>
    <message>
        <source>Third-party source</source>
        <translation>Source tierce</translation>
    </message>
    <message>
        <source>Press report</source>
        <translation>Article de presse</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Confidence not stated</source>
        <translation>Fiabilité non indiquée</translation>
    </message>
    <message>
        <source>Your own figure</source>
        <translation>Votre propre chiffre</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::StepRail</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, its state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2). Ctrl+%3</source>
        <translation>%1 (%2). Ctrl+%3</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::StepTimeChart</name>
    <message>
        <source>Where the time goes</source>
        <translation>Où passe le temps</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>seconds for one step</source>
        <translation>secondes par pas</translation>
    </message>
    <message>
        <source>No machine is chosen yet.</source>
        <translation>Aucune machine n’est encore choisie.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Reading and writing memory</source>
        <translation>Lecture et écriture en mémoire</translation>
    </message>
    <message>
        <source>Talking between GPUs</source>
        <translation>Échanges entre GPU</translation>
    </message>
    <message>
        <source>Waiting for another stage</source>
        <translation>Attente d’un autre étage</translation>
    </message>
    <message>
        <source>Loading data</source>
        <translation>Chargement des données</translation>
    </message>
    <message>
        <source>Updating the weights</source>
        <translation>Mise à jour des poids</translation>
    </message>
    <message>
        <source>One step takes %1; the largest part is: %2 (%3 %).</source>
        <translation>Un pas dure %1&#xa0;; la plus grande part est&#xa0;: %2 (%3&#xa0;%).</translation>
    </message>
    <message>
        <source>hours of the final run</source>
        <translation>heures du calcul final</translation>
    </message>
    <message>
        <source>The final run takes %1; the largest part is: %2 (%3 %).</source>
        <translation>Le calcul final prend %1&#xa0;; la plus grande part est&#xa0;: %2 (%3&#xa0;%).</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Ce qu’il faut</translation>
    </message>
    <message>
        <source>Computing, whole project</source>
        <translation>Calcul, projet entier</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Cost, without tax</source>
        <translation>Coût, hors taxes</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>Best door</source>
        <translation>Meilleure porte</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Encore nécessaire</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>No machine can run this yet.</source>
        <translation>Aucune machine ne peut encore faire ce calcul.</translation>
    </message>
    <message>
        <source>Estimates: the middle value, and the range that holds eight times in ten.</source>
        <translation>Estimations&#xa0;: la valeur centrale, et la plage qui tient huit fois sur dix.</translation>
    </message>
    <message numerus="yes">
        <source>%n × %1</source>
        <comment>number of GPUs × GPU name</comment>
        <translation>
            <numerusform>%n × %1</numerusform>
            <numerusform>%n × %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, announced: a projection</source>
        <translation>%1, annoncée&#xa0;: une projection</translation>
    </message>
    <message>
        <source>Granted, not sold</source>
        <translation>Attribué, pas vendu</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Open to you</source>
        <translation>Ouverte pour vous</translation>
    </message>
    <message>
        <source>Open under conditions</source>
        <translation>Ouverte sous conditions</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 étapes faites sur %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n dossier(s): tick those that they shall bear.</source>
        <translation>
            <numerusform>Étiquettes de %n dossier&#xa0;: cochez celles qu’il doit porter.</numerusform>
            <numerusform>Étiquettes de %n dossiers&#xa0;: cochez celles qu’ils doivent porter.</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag, then Enter</source>
        <translation>Nouvelle étiquette, puis Entrée</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::TimelineChart</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>D’où on le sait</translation>
    </message>
    <message>
        <source>From today to the final report</source>
        <translation>D’aujourd’hui au rapport final</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hides this message; what was done stays done</source>
        <translation>Cache ce message&#xa0;; ce qui est fait reste fait</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::TokenizerChoice</name>
    <message>
        <source>Your model’s tokenizer, if you have it</source>
        <translation>Le tokenizer de votre modèle, si vous l’avez</translation>
    </message>
    <message>
        <source>tokenizer.json, tokenizer.model or a .tiktoken file: tokens are then counted with it, not estimated from a table.</source>
        <translation>tokenizer.json, tokenizer.model ou un fichier .tiktoken&#xa0;: les jetons sont alors comptés avec lui, et non estimés d’après une table.</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>Choisir un tokenizer</translation>
    </message>
    <message>
        <source>Tokenizers (*.json *.model *.tiktoken);;All files (*)</source>
        <translation>Tokenizers (*.json *.model *.tiktoken);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the model’s folder</source>
        <translation>Choisir le dossier du modèle</translation>
    </message>
    <message>
        <source>Counting with %1</source>
        <translation>Décompte avec %1</translation>
    </message>
    <message>
        <source>Count e&amp;very text, not a sample</source>
        <translation>Compter chaque te&amp;xte, pas un échantillon</translation>
    </message>
    <message>
        <source>Exact, and slower: about a minute for each 300 MB of text and core</source>
        <translation>Exact, et plus lent&#xa0;: environ une minute pour 300 Mo de texte et par cœur</translation>
    </message>
    <message>
        <source>For&amp;get this tokenizer</source>
        <translation>&amp;Oublier ce tokenizer</translation>
    </message>
    <message>
        <source>Tokens are estimated from the table again</source>
        <translation>Les jetons sont de nouveau estimés d’après la table</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::TravelDesk</name>
    <message>
        <source>This dossier is sealed. Its password:</source>
        <translation>Ce dossier est scellé. Son mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Open a sealed dossier</source>
        <translation>Ouvrir un dossier scellé</translation>
    </message>
    <message>
        <source>That password does not open it. Try again:</source>
        <translation>Ce mot de passe ne l’ouvre pas. Réessayez&#xa0;:</translation>
    </message>
    <message>
        <source>This dossier is here already</source>
        <translation>Ce dossier est déjà là</translation>
    </message>
    <message>
        <source>“%1” lies in your bin. The file is of %2.</source>
        <translation>«&#xa0;%1&#xa0;» est dans votre corbeille. Le fichier est du %2.</translation>
    </message>
    <message>
        <source>Your “%1” was changed after this file was made (%2).</source>
        <translation>Votre «&#xa0;%1&#xa0;» a été modifié après ce fichier (%2).</translation>
    </message>
    <message>
        <source>The file of “%1” is newer than yours (%2).</source>
        <translation>Le fichier de «&#xa0;%1&#xa0;» est plus récent que le vôtre (%2).</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Garder les deux</translation>
    </message>
    <message>
        <source>&amp;Replace mine</source>
        <translation>&amp;Remplacer le mien</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Export the dossier</source>
        <translation>Exporter le dossier</translation>
    </message>
    <message>
        <source>Dossiers (*.passerelle)</source>
        <translation>Dossiers (*.passerelle)</translation>
    </message>
    <message>
        <source>Password that seals the file (leave it empty for none):</source>
        <translation>Mot de passe qui scelle le fichier (vide&#xa0;: aucun)&#xa0;:</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::UpdatePage</name>
    <message>
        <source>Facts in use</source>
        <translation>Faits en usage</translation>
    </message>
    <message>
        <source>Machines, prices, calls and rules: every figure and every door rests on them.</source>
        <translation>Machines, prix, appels et règles&#xa0;: chaque chiffre et chaque porte reposent sur eux.</translation>
    </message>
    <message>
        <source>Newer facts</source>
        <translation>Faits plus récents</translation>
    </message>
    <message>
        <source>A file of facts is signed by the people who maintain Passerelle. It is checked whole, and nothing changes before you take it in use.</source>
        <translation>Un fichier de faits est signé par ceux qui tiennent Passerelle à jour. Il est vérifié en entier, et rien ne change avant que vous le mettiez en usage.</translation>
    </message>
    <message>
        <source>Open a file of facts</source>
        <translation>Ouvrir un fichier de faits</translation>
    </message>
    <message>
        <source>Facts (*.json);;All files (*)</source>
        <translation>Faits (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Dossiers concerned</source>
        <translation>Dossiers concernés</translation>
    </message>
    <message>
        <source>What the newer facts would change, in groups</source>
        <translation>Ce que les faits plus récents changeraient, par groupes</translation>
    </message>
    <message>
        <source>A dossier counts where its chosen machine, the machine behind its last figures or its route is the one that changes.</source>
        <translation>Un dossier compte là où change la machine choisie, celle de ses derniers chiffres ou sa voie.</translation>
    </message>
    <message>
        <source>&amp;Take these facts in use</source>
        <translation>&amp;Mettre ces faits en usage</translation>
    </message>
    <message>
        <source>All figures are computed anew; you can go back afterwards</source>
        <translation>Tous les chiffres sont recalculés&#xa0;; vous pourrez revenir en arrière</translation>
    </message>
    <message>
        <source>&amp;Leave everything as it is</source>
        <translation>&amp;Laisser tout comme c’est</translation>
    </message>
    <message>
        <source>Forgets the file; the facts in use stay</source>
        <translation>Oublie le fichier&#xa0;; les faits en usage restent</translation>
    </message>
    <message>
        <source>Drop a file of facts here</source>
        <translation>Déposez ici un fichier de faits</translation>
    </message>
    <message>
        <source>Its signature (.minisig) lies beside it.</source>
        <translation>Sa signature (.minisig) se trouve à côté.</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Connus le</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>venus avec le programme</translation>
    </message>
    <message>
        <source>a signed file that you took in use</source>
        <translation>un fichier signé que vous avez mis en usage</translation>
    </message>
    <message>
        <source>&amp;Go back to the facts used before</source>
        <translation>&amp;Revenir aux faits d’avant</translation>
    </message>
    <message>
        <source>All figures are computed anew with them</source>
        <translation>Tous les chiffres sont recalculés avec eux</translation>
    </message>
    <message>
        <source>Checking the signature, every rule and every difference</source>
        <translation>Vérification de la signature, de chaque règle et de chaque différence</translation>
    </message>
    <message>
        <source>Sound and genuine: facts of %1, publication %2. They say the same as those in use.</source>
        <translation>Sain et authentique&#xa0;: faits du %1, publication %2. Ils disent la même chose que ceux en usage.</translation>
    </message>
    <message>
        <source>Sound and genuine: facts of %1, publication %2.</source>
        <translation>Sain et authentique&#xa0;: faits du %1, publication %2.</translation>
    </message>
    <message>
        <source>These facts are in use. All figures are computed anew when you close this page.</source>
        <translation>Ces faits sont en usage. Tous les chiffres sont recalculés quand vous fermez cette page.</translation>
    </message>
    <message>
        <source>The facts used before are in use again. All figures are computed anew when you close this page.</source>
        <translation>Les faits d’avant sont de nouveau en usage. Tous les chiffres sont recalculés quand vous fermez cette page.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::VerticalPage</name>
    <message>
        <source>Change the field of activity</source>
        <translation>Changer la filière</translation>
    </message>
    <message>
        <source>Start from an example project</source>
        <translation>Partir d’un projet exemple</translation>
    </message>
    <message>
        <source>Your field</source>
        <translation>Votre filière</translation>
    </message>
    <message>
        <source>What is it for? Choose the nearest; it only sets examples and sensible defaults.</source>
        <translation>À quoi cela sert-il&#xa0;? Choisissez la plus proche&#xa0;; elle ne fixe que des exemples et des valeurs de départ raisonnables.</translation>
    </message>
    <message>
        <source>Fields of activity</source>
        <translation>Filières</translation>
    </message>
    <message>
        <source>What people do in this field</source>
        <translation>Ce que l’on fait dans cette filière</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>Partir d’un exemple</translation>
    </message>
    <message>
        <source>Fills model, data and plan with published figures. Change anything afterwards; one undo takes it all back.</source>
        <translation>Remplit le modèle, les données et le plan avec des chiffres publiés. Changez tout ensuite&#xa0;; une seule annulation reprend le tout.</translation>
    </message>
    <message>
        <source>Start from t&amp;his first project</source>
        <translation>Partir de ce premier pro&amp;jet</translation>
    </message>
    <message>
        <source>Replaces the answers of the model, data and plan steps</source>
        <translation>Remplace les réponses des étapes modèle, données et plan</translation>
    </message>
    <message>
        <source>Start from this lar&amp;ger one</source>
        <translation>Partir de ce projet plus &amp;grand</translation>
    </message>
    <message>
        <source>No field chosen yet</source>
        <translation>Aucune filière choisie</translation>
    </message>
    <message>
        <source>Choose one above to see what others do in it and to start from an example.</source>
        <translation>Choisissez-en une ci-dessus pour voir ce que d’autres y font et partir d’un exemple.</translation>
    </message>
    <message>
        <source>•  %1</source>
        <comment>one line of a list</comment>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>Model: %1. Data: %2.</source>
        <translation>Modèle&#xa0;: %1. Données&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This example fills the next steps; look at them and change what differs.</source>
        <translation>Cet exemple remplit les étapes suivantes&#xa0;; parcourez-les et changez ce qui diffère.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>À quoi cela sert-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WelcomePage</name>
    <message>
        <source>Start from an example project</source>
        <translation>Partir d’un projet exemple</translation>
    </message>
    <message>
        <source>“%1”: model, data and plan are assumed from published figures. Change what differs.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: modèle, données et plan sont supposés d’après des chiffres publiés. Changez ce qui diffère.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index *.tflite);;All files (*)</source>
        <translation>Modèles (*.json *.safetensors *.gguf *.pt *.pth *.bin *.ckpt *.onnx *.h5 *.keras *.pb *.index *.tflite);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the model’s file</source>
        <translation>Choisir le fichier du modèle</translation>
    </message>
    <message>
        <source>Model: %1. Data: %2.</source>
        <translation>Modèle&#xa0;: %1. Données&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>model and data, then passes</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es) over the data.</source>
        <translation>
            <numerusform>%n passage sur les données.</numerusform>
            <numerusform>%n passages sur les données.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where do you start?</source>
        <translation>Par où commencer&#xa0;?</translation>
    </message>
    <message>
        <source>Choose a field, then a project like yours: the whole estimate follows at once. Every answer can be changed afterwards.</source>
        <translation>Choisissez une filière, puis un projet proche du vôtre&#xa0;: toute l’estimation suit aussitôt. Chaque réponse reste modifiable.</translation>
    </message>
    <message>
        <source>1. What is it for?</source>
        <translation>1. Pour quoi faire&#xa0;?</translation>
    </message>
    <message>
        <source>The nearest field is enough; it only sets examples.</source>
        <translation>La filière la plus proche suffit&#xa0;; elle ne sert qu’aux exemples.</translation>
    </message>
    <message>
        <source>2. A project like yours</source>
        <translation>2. Un projet proche du vôtre</translation>
    </message>
    <message>
        <source>&amp;Estimate this project</source>
        <translation>&amp;Estimer ce projet</translation>
    </message>
    <message>
        <source>Es&amp;timate this larger one</source>
        <translation>Es&amp;timer ce projet plus grand</translation>
    </message>
    <message>
        <source>Fills model, data and plan, and shows the machines; one undo takes it all back</source>
        <translation>Remplit modèle, données et plan, et montre les machines&#xa0;; une seule annulation reprend tout</translation>
    </message>
    <message>
        <source>Or start another way</source>
        <translation>Ou commencer autrement</translation>
    </message>
    <message>
        <source>Answer one question after the other</source>
        <translation>Répondre aux questions l’une après l’autre</translation>
    </message>
    <message>
        <source>Begins with your company; anything may be left open</source>
        <translation>Commence par votre entreprise&#xa0;; tout peut rester ouvert</translation>
    </message>
    <message>
        <source>Start from my model file…</source>
        <translation>Partir de mon fichier de modèle…</translation>
    </message>
    <message>
        <source>Reads the description only; nothing is executed and nothing leaves this computer</source>
        <translation>Lit seulement la description&#xa0;; rien n’est exécuté et rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Import a dossier…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>A dossier that came by mail or on a key</source>
        <translation>Un dossier reçu par courriel ou sur une clé</translation>
    </message>
    <message>
        <source>Open the example “%1”</source>
        <translation>Ouvrir l’exemple «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A complete dossier of an invented company, to look around</source>
        <translation>Le dossier complet d’une entreprise inventée, pour visiter</translation>
    </message>
    <message>
        <source>I don’t know yet</source>
        <translation>Je ne sais pas encore</translation>
    </message>
    <message>
        <source>Takes the most usual kind of project and says what it assumed</source>
        <translation>Prend le type de projet le plus courant et dit ce qui est supposé</translation>
    </message>
    <message>
        <source>Everything the project does not say is assumed, and listed in the plan with its effect on the answer.</source>
        <translation>Tout ce que le projet ne dit pas est supposé, et listé dans le plan avec son effet sur la réponse.</translation>
    </message>
    <message>
        <source>Assumed, since you cannot say yet: the model that suits the most fields, with the data of its first project. The answer can be several times off; naming your field narrows it most.</source>
        <translation>Supposé, puisque vous ne savez pas encore&#xa0;: le modèle qui convient au plus de filières, avec les données de son premier projet. La réponse peut être fausse de plusieurs fois&#xa0;; nommer votre filière la resserre le plus.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WhatIfPanel</name>
    <message>
        <source>%1: %2</source>
        <comment>a slider and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Format des nombres</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>Et si&#xa0;: %1</translation>
    </message>
    <message>
        <source>Go back from “What if?”</source>
        <translation>Revenir de «&#xa0;Et si&#xa0;?&#xa0;»</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Move a slider to see what it changes on %1. Letting it go changes the plan; it can be undone.</source>
        <translation>Bougez un curseur pour voir ce qu’il change sur %1. Le lâcher change le plan&#xa0;; cela peut être annulé.</translation>
    </message>
    <message>
        <source>Choose a place that can run the job to try changes out.</source>
        <translation>Choisissez un lieu qui peut faire le calcul pour essayer des changements.</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Revenir</translation>
    </message>
    <message>
        <source>Take back everything tried here, in one step</source>
        <translation>Reprendre en une fois tout ce qui a été essayé ici</translation>
    </message>
    <message>
        <source>Sc&amp;enarios…</source>
        <translation>Scé&amp;narios…</translation>
    </message>
    <message>
        <source>Keep this plan under a name, and compare several side by side</source>
        <translation>Garder ce plan sous un nom, et en comparer plusieurs côte à côte</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WhyDialog</name>
    <message>
        <source>GPU-hours of the project</source>
        <translation>Heures GPU du projet</translation>
    </message>
    <message>
        <source>GPU-hours of one run</source>
        <translation>Heures GPU d’un calcul</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Pourquoi ce nombre&#xa0;?</translation>
    </message>
    <message>
        <source>There is no figure yet.</source>
        <translation>Il n’y a pas encore de chiffre.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a figure and the place it is of</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WindowCommands</name>
    <message>
        <source>Find an answer by its question or its value</source>
        <translation>Trouver une réponse par sa question ou sa valeur</translation>
    </message>
    <message>
        <source>Type what you look for: a command, an answer, a dossier, a machine</source>
        <translation>Tapez ce que vous cherchez&#xa0;: une commande, une réponse, un dossier, une machine</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and name of a dossier</comment>
        <translation>&amp;%1 %2</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New dossier</source>
        <translation>&amp;Nouveau dossier</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Import a dossier file…</source>
        <translation>&amp;Importer un fichier de dossier…</translation>
    </message>
    <message>
        <source>Open a &amp;sample</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>Étape &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossaire</translation>
    </message>
    <message>
        <source>&amp;About Passerelle</source>
        <translation>À &amp;propos de Passerelle</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and title of a step</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Recent &amp;dossiers</source>
        <translation>&amp;Dossiers récents</translation>
    </message>
    <message>
        <source>&amp;Find in the dossier…</source>
        <translation>&amp;Rechercher dans le dossier…</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Trouver une &amp;commande…</translation>
    </message>
    <message>
        <source>&amp;Quick start</source>
        <translation>&amp;Démarrage rapide</translation>
    </message>
    <message>
        <source>&amp;Scenarios…</source>
        <translation>Scé&amp;narios…</translation>
    </message>
    <message>
        <source>&amp;Why these numbers?</source>
        <translation>&amp;Pourquoi ces nombres&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Réduire les animations</translation>
    </message>
    <message>
        <source>&amp;Workshop…</source>
        <translation>&amp;Atelier…</translation>
    </message>
    <message>
        <source>&amp;Explain the words here</source>
        <translation>&amp;Expliquer les mots d’ici</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;Prices and calls…</source>
        <translation>&amp;Prix et appels…</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>&amp;Imprimer le rapport…</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WorkPanel</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Ends after the dossier at hand; what is written stays</source>
        <translation>S’arrête après le dossier en cours&#xa0;; ce qui est écrit reste</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ouvrir le d&amp;ossier</translation>
    </message>
    <message>
        <source>Dossiers done</source>
        <translation>Dossiers faits</translation>
    </message>
    <message numerus="yes">
        <source>Working on %n dossier(s)…</source>
        <translation>
            <numerusform>Travail sur %n dossier…</numerusform>
            <numerusform>Travail sur %n dossiers…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 dossiers</source>
        <translation>%1 dossiers sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 dossiers, about %3 s left</source>
        <translation>%1 dossiers sur %2, encore environ %3 s</translation>
    </message>
    <message>
        <source>%1 of %2 dossiers, about %3 min left</source>
        <translation>%1 dossiers sur %2, encore environ %3 min</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) sent to the printer.</source>
        <translation>
            <numerusform>%n rapport envoyé à l’imprimante.</numerusform>
            <numerusform>%n rapports envoyés à l’imprimante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cohort report on %n dossier(s) is written.</source>
        <translation>
            <numerusform>Le rapport de cohorte sur %n dossier est écrit.</numerusform>
            <numerusform>Le rapport de cohorte sur %n dossiers est écrit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application pack(s) are ready.</source>
        <translation>
            <numerusform>%n candidature est prête.</numerusform>
            <numerusform>%n candidatures sont prêtes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are ready.</source>
        <translation>
            <numerusform>%n rapport est prêt.</numerusform>
            <numerusform>%n rapports sont prêts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the same button goes on from there.</source>
        <translation>Arrêté&#xa0;; le même bouton reprend là.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were left out:</source>
        <translation>
            <numerusform>%n dossier a été laissé de côté&#xa0;:</numerusform>
            <numerusform>%n dossiers ont été laissés de côté&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the summary table names them all.</source>
        <translation>
            <numerusform>et %n autre&#xa0;; la table récapitulative les nomme tous.</numerusform>
            <numerusform>et %n autres&#xa0;; la table récapitulative les nomme tous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n fichier écrit.</numerusform>
            <numerusform>%n fichiers écrits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WorkshopTimer</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes for this workshop</source>
        <translation>Minutes de cet atelier</translation>
    </message>
    <message>
        <source>Rese&amp;t the timer</source>
        <translation>Remettre le minuteur à &amp;zéro</translation>
    </message>
    <message>
        <source>Time is up, since %1</source>
        <translation>Temps écoulé, depuis %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>Temps restant&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Pause the timer</source>
        <translation>&amp;Suspendre le minuteur</translation>
    </message>
    <message>
        <source>&amp;Start the timer</source>
        <translation>&amp;Lancer le minuteur</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::WorkshopWindow</name>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Which company shall we follow?</source>
        <translation>Quelle entreprise suivre&#xa0;?</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>Back to the choice of companies; keeps nothing (Home)</source>
        <translation>Retour au choix des entreprises&#xa0;; ne garde rien (Origine)</translation>
    </message>
    <message>
        <source>&amp;Keep as a dossier</source>
        <translation>&amp;Garder comme dossier</translation>
    </message>
    <message>
        <source>Adds this example to the library and opens it</source>
        <translation>Ajoute cet exemple à la bibliothèque et l’ouvre</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>The page before (left arrow)</source>
        <translation>La page d’avant (flèche gauche)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>The page after (right arrow)</source>
        <translation>La page d’après (flèche droite)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Choose a vertical. Nothing is kept.</source>
        <translation>Choisissez une filière. Rien n’est gardé.</translation>
    </message>
</context>
<context>
    <name>passerelle::ui::YesNoField</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Je ne sais pas</translation>
    </message>
</context>
</TS>
