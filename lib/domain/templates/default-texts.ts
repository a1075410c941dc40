import type { TextsByLanguage } from "#lib/domain/templates/message-texts.ts";

/** What an invitation says where no template is chosen, or the chosen one was deleted. */
export const defaultTexts: TextsByLanguage = {
  en: {
    subject: "{organization} invites you to its apps and books",
    heading: "Apps and books from {organization}",
    body: `Hello {first name},

{organization} would like to give you apps and books. To receive them, accept this invitation once with your own Apple Account. Apple shows you its terms before anything happens.

Your account stays yours. {organization} sees neither your password nor what you have bought yourself. Apps belong to {organization} and may be taken back; books stay with you.`,
    button: "Accept the invitation",
    footer: `Open the link on an iPhone, an iPad or a Mac where you are signed in with your Apple Account.

Sent to {person} for {location}. If you did not expect it, you may leave it alone: without you nothing happens.`,
  },
  de: {
    subject: "{organization} lädt Sie zu Apps und Büchern ein",
    heading: "Apps und Bücher von {organization}",
    body: `Guten Tag {person},

{organization} möchte Ihnen Apps und Bücher geben. Damit Sie sie erhalten, nehmen Sie diese Einladung bitte einmal mit Ihrem eigenen Apple Account an. Apple zeigt Ihnen vorher seine Bedingungen.

Ihr Account bleibt Ihrer. {organization} sieht weder Ihr Passwort noch, was Sie selbst gekauft haben. Apps gehören {organization} und können zurückgenommen werden, Bücher behalten Sie.`,
    button: "Einladung annehmen",
    footer: `Öffnen Sie den Link auf einem iPhone, iPad oder Mac, auf dem Sie mit Ihrem Apple Account angemeldet sind.

Gesendet an {person} für {location}. Falls Sie das nicht erwartet haben, lassen Sie es einfach liegen: Ohne Sie geschieht nichts.`,
  },
  fr: {
    subject: "{organization} vous invite à recevoir ses apps et ses livres",
    heading: "Des apps et des livres de {organization}",
    body: `Bonjour {person},

{organization} souhaite vous fournir des apps et des livres. Pour les recevoir, acceptez une fois cette invitation avec votre propre compte Apple. Apple vous présente d’abord ses conditions.

Votre compte reste le vôtre. {organization} ne voit ni votre mot de passe ni vos achats personnels. Les apps appartiennent à {organization} et peuvent être reprises ; les livres vous restent.`,
    button: "Accepter l’invitation",
    footer: `Ouvrez le lien sur un iPhone, un iPad ou un Mac connecté à votre compte Apple.

Envoyé à {person} pour {location}. Si vous n’attendiez pas ce message, ignorez-le : sans vous, rien ne se passe.`,
  },
  es: {
    subject: "{organization} le invita a recibir sus apps y libros",
    heading: "Apps y libros de {organization}",
    body: `Hola, {first name}:

{organization} quiere darle apps y libros. Para recibirlos, acepte esta invitación una vez con su propia cuenta de Apple. Antes, Apple le mostrará sus condiciones.

Su cuenta sigue siendo suya. {organization} no ve su contraseña ni lo que usted ha comprado. Las apps pertenecen a {organization} y pueden retirarse; los libros se quedan con usted.`,
    button: "Aceptar la invitación",
    footer: `Abra el enlace en un iPhone, un iPad o un Mac en el que haya iniciado sesión con su cuenta de Apple.

Enviado a {person} para {location}. Si no lo esperaba, puede ignorarlo: sin usted no ocurre nada.`,
  },
  ja: {
    subject: "{organization}からアプリとブックのご案内",
    heading: "{organization}のアプリとブック",
    body: `{person} 様

{organization}では、アプリやブックをお渡しする準備をしています。受け取るには、ご自身のApple Accountでこの招待を一度だけ承認してください。承認の前に、Appleの利用規約が表示されます。

アカウントはこれまでどおりご本人のものです。{organization}がパスワードや個人の購入内容を見ることはありません。アプリは{organization}のもので、後で回収されることがあります。ブックはお手元に残ります。`,
    button: "招待を承認する",
    footer: `Apple AccountでサインインしているiPhone、iPad、またはMacでリンクを開いてください。

宛先：{person} 様（{location}）。お心当たりがない場合は、このままで構いません。承認されない限り何も起こりません。`,
  },
};
