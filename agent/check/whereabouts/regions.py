"""Regions by country and level, and seas and coasts: what excludes what is a matter of level."""

from typing import NamedTuple


class Region(NamedTuple):
    """A place's country and the level on which it excludes others: "state", "county", "province", "sea"."""

    country: str
    level: str


_LISTS = {
    ("canada", "state"): "alberta,manitoba,ontario,quebec,québec,saskatchewan,newfoundland,yukon,nunavut,"
    "british columbia,"
    "nova scotia,new brunswick,prince edward island",
    ("australia", "state"): "queensland,tasmania,new south wales,western australia,south australia,northern territory",
    ("united kingdom", "state"): "england,scotland,wales,northern ireland",
    ("united kingdom", "county"): "cornwall,devon,dorset,somerset,wiltshire,hampshire,kent,surrey,essex,suffolk,"
    "norfolk,"
    "cambridgeshire,lincolnshire,derbyshire,staffordshire,shropshire,herefordshire,worcestershire,"
    "gloucestershire,oxfordshire,"
    "berkshire,buckinghamshire,hertfordshire,bedfordshire,northamptonshire,leicestershire,nottinghamshire,"
    "warwickshire,cheshire,"
    "lancashire,cumbria,northumberland,county durham,north yorkshire,west yorkshire,south yorkshire,merseyside,"
    "pembrokeshire,"
    "anglesey,gwynedd,carmarthenshire,ceredigion,powys,glamorgan,monmouthshire,aberdeenshire,fife,perthshire,"
    "argyll,caithness,"
    "ayrshire,lanarkshire,angus,moray,shetland,orkney,sutherland,east sussex,west sussex,isle of wight,"
    "county antrim,county down",
    ("ireland", "county"): "county cork,county kerry,county galway,county mayo,county donegal,county clare,"
    "county wexford,"
    "county waterford,county kildare,county meath,county sligo,county louth,county tipperary,county wicklow",
    ("germany", "state"): "bavaria,bayern,saxony,sachsen,hesse,hessen,thuringia,thüringen,brandenburg,"
    "lower saxony,niedersachsen,"
    "saxony-anhalt,sachsen-anhalt,schleswig-holstein,mecklenburg-vorpommern,north rhine-westphalia,nordrhein-westfalen,"
    "rhineland-palatinate,rheinland-pfalz,saarland,baden-württemberg,baden-wuerttemberg",
    ("austria", "state"): "tyrol,tirol,vorarlberg,carinthia,kärnten,styria,steiermark,burgenland,upper austria,"
    "oberösterreich,"
    "lower austria,niederösterreich",
    ("spain", "state"): "catalonia,cataluña,andalusia,andalucía,galicia,aragon,aragón,extremadura,asturias,"
    "cantabria,navarra,"
    "castilla-la mancha,castilla y león,basque country,país vasco,euskadi",
    ("spain", "province"): "tarragona,lleida,girona,castellón,alicante,almería,málaga,cádiz,huelva,jaén,"
    "zaragoza,huesca,teruel,"
    "badajoz,cáceres,ciudad real,albacete,burgos,palencia,valladolid,zamora,ourense,lugo,pontevedra,a coruña,"
    "vizcaya,bizkaia,gipuzkoa",
    ("france", "state"): "brittany,bretagne,normandy,normandie,nouvelle-aquitaine,occitanie,provence,grand est,"
    "hauts-de-france,"
    "bourgogne-franche-comté,pays de la loire,auvergne-rhône-alpes,corsica,corse,île-de-france",
    ("france", "province"): "jura,vosges,ardennes,aveyron,cantal,corrèze,creuse,dordogne,finistère,morbihan,"
    "gironde,landes,gers,"
    "ardèche,isère,savoie,haute-savoie,vendée,sarthe,mayenne,calvados,pas-de-calais,moselle,haut-rhin,bas-rhin,doubs",
    ("italy", "state"): "lombardy,lombardia,piedmont,piemonte,veneto,tuscany,toscana,umbria,lazio,campania,"
    "puglia,apulia,basilicata,"
    "calabria,sicily,sicilia,sardinia,sardegna,liguria,emilia-romagna,abruzzo,marche,friuli",
    ("norway", "state"): "vestland,finnmark,troms,nordland,trøndelag,møre og romsdal,rogaland,agder,telemark,"
    "vestfold,innlandet,"
    "østfold,buskerud,akershus",
    ("sweden", "state"): "norrbotten,västerbotten,skåne,småland,dalarna,gävleborg,jämtland,värmland,"
    "östergötland,halland,gotland,"
    "västernorrland,lapland",
    ("finland", "state"): "kainuu,ostrobothnia,north karelia,satakunta,pirkanmaa,uusimaa",
    ("denmark", "state"): "jutland,jylland,funen,zealand,bornholm,lolland",
    ("netherlands", "state"): "friesland,drenthe,overijssel,gelderland,north brabant,noord-brabant,flevoland,"
    "zuid-holland,noord-holland",
    ("belgium", "state"): "flanders,wallonia,vlaanderen,wallonie",
    ("switzerland", "state"): "aargau,solothurn,thurgau,valais,wallis,ticino,tessin,graubünden,vaud,fribourg,"
    "schwyz,glarus",
    ("poland", "state"): "silesia,pomerania,mazovia,masuria,lubusz,podlasie",
    ("argentina", "state"): "salta,jujuy,catamarca,chubut,neuquén,mendoza,corrientes,misiones,"
    "entre ríos,tucumán,formosa,"
    "chaco,tierra del fuego,río negro,santiago del estero",
    ("brazil", "state"): "bahia,minas gerais,rio grande do sul,rio grande do norte,paraná,santa catarina,mato grosso,"
    "mato grosso do sul,goiás,pará,ceará,piauí,maranhão,pernambuco,alagoas,sergipe,tocantins,rondônia,"
    "amapá,roraima,espírito santo",
    ("chile", "state"): "antofagasta,atacama,tarapacá,coquimbo,araucanía,magallanes,aysén,biobío,maule",
    ("uruguay", "state"): "tacuarembó,paysandú,durazno,cerro largo,treinta y tres",
    ("peru", "state"): "cajamarca,arequipa,áncash,ancash,apurímac,moquegua,tacna,puno,ayacucho,huancavelica,"
    "loreto,piura",
    ("mexico", "state"): "sonora,chihuahua,coahuila,nuevo león,tamaulipas,sinaloa,jalisco,guanajuato,oaxaca,"
    "chiapas,yucatán,veracruz,"
    "zacatecas,michoacán,baja california,baja california sur,quintana roo,tabasco",
    ("colombia", "state"): "antioquia,la guajira,bolívar,boyacá,santander,cauca,nariño,huila,"
    "tolima,caldas,casanare",
    ("india", "state"): "gujarat,rajasthan,maharashtra,karnataka,kerala,tamil nadu,andhra pradesh,telangana,"
    "odisha,jharkhand,bihar,"
    "uttar pradesh,madhya pradesh,west bengal,assam,haryana,himachal pradesh,uttarakhand,chhattisgarh,ladakh",
    ("south africa", "state"): "gauteng,limpopo,mpumalanga,kwazulu-natal,eastern cape,western cape,northern cape",
    ("", "sea"): "north sea,norwegian sea,barents sea,baltic sea,irish sea,celtic sea,black sea,caspian sea,"
    "red sea,greenland sea,"
    "gulf of mexico,persian gulf,bay of bengal,south china sea,timor sea,tasman sea,coral sea,sea of japan,arabian sea,"
    "pacific coast,atlantic coast,caribbean coast,mediterranean coast,baltic coast,black sea coast",
}  # fmt: skip
_US = (
    "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,"
    "indiana,iowa,kansas,"
    "kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,"
    "nevada,ohio,oklahoma,"
    "oregon,pennsylvania,tennessee,texas,utah,vermont,virginia,wisconsin,wyoming,new jersey,new mexico,"
    "new hampshire,north carolina,"
    "south carolina,north dakota,south dakota,west virginia,rhode island"
)
REGIONS: dict[str, tuple[Region, ...]] = {}
for (_country, _level), _names in ((("united states", "state"), _US), *_LISTS.items()):
    for _name in _names.split(","):
        REGIONS[_name] = (*REGIONS.get(_name, ()), Region(_country, _level))
# One sea and its coast are not two places.
_SAME = {"north sea", "baltic sea", "black sea", "baltic coast", "black sea coast"}


def exclude(first: str, second: str) -> bool:
    """Whether what lies in the one region cannot lie in the other: of one level, or of two countries."""
    ones, others = REGIONS.get(first, ()), REGIONS.get(second, ())
    if not ones or not others or first == second:
        return False
    return all(_exclude(one, other) for one in ones for other in others) and not {first, second} <= _SAME


def _exclude(one: Region, other: Region) -> bool:
    if "sea" in (one.level, other.level):
        return one.level == other.level
    return one.country != other.country or one.level == other.level


def country_of(name: str) -> str | None:
    """The one country that a region lies in."""
    countries = {region.country for region in REGIONS.get(name, ()) if region.country}
    return next(iter(countries)) if len(countries) == 1 else None
