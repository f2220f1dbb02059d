"""Chrome that news pages have in common, in English, Spanish, German and French; lower case, no marks at the ends."""


def _phrases(**kinds: str) -> dict[str, str]:
    return {phrase.strip(): why.replace("_", " ") for why, text in kinds.items() for phrase in text.split("|")}


# Furniture wherever the line stands.
ALONE = _phrases(
    author_avatar="author avatar|author photo|author image|profile picture|avatar|avatar del autor|foto del autor"
    "|autorenbild|photo de l'auteur",
    navigation="privacy policy|terms of use|terms of service|terms & conditions|terms and conditions|cookie policy"
    "|contact us|about us|site map|sitemap|back to top|skip to content|skip to main content|skip to navigation"
    "|toggle navigation|main menu|open menu|close menu|log in|login|sign in|log out|sign out|my account"
    "|advertise with us|advertise|rss feed|follow us|previous article|next article|previous post|next post"
    "|do not sell my personal information|your privacy choices|accessibility statement"
    "|política de privacidad|aviso legal|términos y condiciones|términos de uso|política de cookies|iniciar sesión"
    "|registrarse|mi cuenta|volver arriba|ir al contenido|saltar al contenido|menú principal|mapa del sitio"
    "|contáctanos|contacto|quiénes somos|sobre nosotros|síguenos"
    "|datenschutz|datenschutzerklärung|impressum|nutzungsbedingungen|agb|zum inhalt springen|nach oben|anmelden"
    "|einloggen|registrieren|mein konto|kontakt|über uns|folgen sie uns"
    "|politique de confidentialité|mentions légales|conditions d'utilisation|conditions générales|se connecter"
    "|connexion|s'inscrire|mon compte|haut de page|aller au contenu|plan du site|qui sommes-nous|nous contacter"
    "|suivez-nous",
    consent="accept all|accept all cookies|accept cookies|reject all|manage preferences|manage cookies|cookie settings"
    "|aceptar todo|aceptar todas|aceptar cookies|rechazar todo|rechazar todas|configurar cookies"
    "|alle akzeptieren|alle ablehnen|cookie-einstellungen|tout accepter|tout refuser|accepter les cookies"
    "|gérer les cookies|paramètres des cookies",
    comments="comments|comment|comentarios|kommentare|commentaires|add a public comment|add a comment|leave a reply"
    "|leave a comment|no comments yet|no comments|sin comentarios|aún no hay comentarios|todavía no hay comentarios"
    "|be the first to comment|join the conversation|sé el primero en comentar|deja un comentario|deja una respuesta"
    "|noch keine kommentare|kommentar schreiben|schreibe einen kommentar|aucun commentaire|laisser un commentaire"
    "|reply|responder|antworten|répondre|sort by newest|load more comments|cancel reply",
    sharing="share|share this|share this article|share this story|share on facebook|share on twitter|share on linkedin"
    "|tweet|copy link|link copied|print this page|email this article|facebook|twitter|linkedin|whatsapp|pinterest"
    "|reddit|send this page to someone via email|compartir|compartir en facebook|comparte|copiar enlace|imprimir"
    "|teilen|auf facebook teilen|link kopieren|drucken|partager|partager sur facebook|copier le lien|imprimer",
    newsletter="subscribe|subscribe now|sign up|newsletter|newsletters|subscribe to our newsletter|get our newsletter"
    "|suscríbete|suscribirse|suscríbete ahora|boletín|abonnieren|jetzt abonnieren|s'abonner|abonnez-vous|infolettre",
    more="read more|show more|load more|see more|continue reading|view all|see all|more stories|leer más|ver más"
    "|seguir leyendo|cargar más|mehr lesen|weiterlesen|mehr anzeigen|alle anzeigen|lire plus|lire la suite"
    "|voir plus|en savoir plus|afficher plus",
    advertising="advertisement|advertisements|advertisement - story continues below|story continues below advertisement"
    "|story continues below|publicidad|anuncio|werbung|publicité",
)

# Headers over a list of other articles' headlines.
HEADERS = frozenset(
    "related articles|related stories|related news|related posts|related content|related|recommended for you"
    "|recommended|you may also like|you might also like|most read|most popular|popular now|trending|trending now"
    "|latest news|latest headlines|more from this author|what to read next|read next|editor's picks|don't miss"
    "|artículos relacionados|noticias relacionadas|contenido relacionado|te puede interesar|también te puede interesar"
    "|lo más leído|más leídas|más noticias|últimas noticias|le puede interesar"
    "|verwandte artikel|ähnliche artikel|das könnte sie auch interessieren|meistgelesen|mehr zum thema"
    "|weitere artikel|neueste nachrichten|passend zum thema"
    "|articles connexes|articles similaires|sur le même sujet|à lire aussi|à lire également|les plus lus"
    "|dernières nouvelles|vous aimerez aussi|articles liés".split("|")
)

# Section names: a menu when several stand in a row, a heading when one stands alone.
IN_A_ROW = frozenset(
    "home|news|world|politics|business|markets|deals|funding|startups|stocks|funds|companies|economy|finance|technology|tech|science|health|sports|sport"
    "|entertainment|opinion|culture|lifestyle|travel|weather|video|videos|photos|podcasts|live|latest|popular|search"
    "|menu|about|contact|help|shop|events|jobs|careers|local|topics|sections|shows|more|close|instagram|youtube|rss"
    "|email|print|tiktok|telegram|energy|mining|crypto|investing|personal finance|real estate|autos|cars|columnists"
    "|inicio|portada|noticias|mundo|política|negocios|mercados|empresas|economía|finanzas|tecnología|ciencia|salud"
    "|deportes|cultura|opinión|viajes|buscar|menú|más|empleo|ayuda"
    "|startseite|nachrichten|welt|politik|wirtschaft|märkte|unternehmen|finanzen|technik|wissen|gesundheit|sport"
    "|kultur|meinung|reise|suche|menü|mehr|karriere|hilfe"
    "|accueil|actualités|monde|politique|entreprises|marchés|économie|bourse|technologie|sciences|santé|sports"
    "|voyages|recherche|plus|emploi|aide|vidéos".split("|")
)
