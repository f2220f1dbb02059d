"""Words for what is of a country: "the Peruvian mine"."""

_LINES = """argentina argentine argentinian; australia australian; austria austrian; belgium belgian; bolivia
bolivian; botswana botswanan; brazil brazilian; bulgaria bulgarian; canada canadian; chile chilean;
china chinese; colombia colombian; croatia croatian; denmark danish; ecuador ecuadorian ecuadorean;
egypt egyptian; estonia estonian; finland finnish; france french; germany german; ghana ghanaian;
greece greek; hungary hungarian; iceland icelandic; india indian; indonesia indonesian; ireland
irish; israel israeli; italy italian; japan japanese; kazakhstan kazakh; kenya kenyan; latvia
latvian; lithuania lithuanian; malaysia malaysian; mali malian; mexico mexican; mongolia mongolian;
morocco moroccan; mozambique mozambican; namibia namibian; netherlands dutch; nigeria nigerian;
norway norwegian; panama panamanian; paraguay paraguayan; peru peruvian; philippines philippine;
poland polish; portugal portuguese; romania romanian; senegal senegalese; serbia serbian; slovakia
slovak; slovenia slovenian; spain spanish; sweden swedish; switzerland swiss; tanzania tanzanian;
thailand thai; turkey turkish; uganda ugandan; ukraine ukrainian; uruguay uruguayan; vietnam
vietnamese; zambia zambian; zimbabwe zimbabwean"""
COUNTRY_OF = {
    word: line.split()[0] for line in _LINES.replace("\n", " ").split(";") for word in line.split()[1:] if line.strip()
}
