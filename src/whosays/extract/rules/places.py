"""Cities, states and countries in which makers of things sit: to tell "a suite from Berlin" from "a suite from Acme".

The list is of the larger cities with many companies of software and goods; a place with its state or country behind a
comma needs only one of the two to be known.
"""

from __future__ import annotations

CITIES = frozenset(
    "Amsterdam|Antwerp|Atlanta|Athens|Auckland|Austin|Bangalore|Bengaluru|Barcelona|Basel|Beijing|Belgrade|Berlin|Bern"
    "|Bologna|Bonn|Boston|Boulder|Bratislava|Brisbane|Brno|Brussels|Bucharest|Budapest|Buenos Aires|Cambridge|Cape Town"
    "|Chennai|Chicago|Cologne|Copenhagen|Cupertino|Dallas|Delft|Delhi|Denver|Detroit|Dublin|Dubai|Düsseldorf|Edinburgh"
    "|Eindhoven|Espoo|Frankfurt|Geneva|Ghent|Gothenburg|Gurgaon|Haarlem|Hamburg|Hangzhou|Hanover|Helsinki"
    "|Ho Chi Minh City|Hong Kong|Houston|Hyderabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Karlsruhe|Kraków|Krakow"
    "|Kuala Lumpur|Kyiv|Kyoto"
    "|Lausanne|Leeds|Lisbon|Ljubljana|London|Los Angeles|Luxembourg|Lyon|Madrid|Malmö|Manchester|Melbourne|Menlo Park"
    "|Mexico City|Miami|Milan|Minneapolis|Montreal|Moscow|Mountain View|Mumbai|Munich|Nairobi|Nashville|New Delhi"
    "|New York|New York City|Nuremberg|Oakland|Osaka|Oslo|Ottawa|Oxford|Palo Alto|Paris|Philadelphia|Phoenix|Pittsburgh"
    "|Portland|Prague|Pune|Redmond|Redwood City|Reykjavík|Riga|Rome|Rotterdam|Salt Lake City|San Diego|San Francisco"
    "|San Jose|San Mateo|Santa Clara|Santa Monica|São Paulo|Seattle|Seoul|Shanghai|Shenzhen|Singapore|Sofia|Stockholm"
    "|Stuttgart|Sunnyvale|Sydney|Taipei|Tallinn|Tartu|Tel Aviv|Tokyo|Toronto|Turin|Utrecht|Vancouver|Vienna|Vilnius"
    "|Warsaw|Washington|Waterloo|Wellington|Wrocław|Zagreb|Zug|Zurich|Zürich".split("|")
)
REGIONS = frozenset(
    "Argentina|Australia|Austria|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Cyprus|Czechia|Denmark"
    "|Egypt|England|Estonia|Finland|France|Germany|Gibraltar|Greece|Hungary|Iceland|India|Indonesia|Ireland|Israel|Italy"
    "|Japan|Kenya|Latvia|Liechtenstein|Lithuania|Malaysia|Malta|Mexico|Moldova|Netherlands|New Zealand|Nigeria|Norway"
    "|Panama|Pakistan|Peru|Philippines|Poland|Portugal|Romania|Russia|Scotland|Serbia|Slovakia|Slovenia|South Africa"
    "|South Korea|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey|UAE|UK|US|USA|Ukraine|United Kingdom|United States"
    "|Vietnam|Wales|British Virgin Islands|Seychelles"
    "|Arizona|California|Colorado|Connecticut|Delaware|Florida|Georgia|Illinois|Indiana|Maryland|Massachusetts|Michigan"
    "|Minnesota|Nevada|New Jersey|North Carolina|Ohio|Ontario|Oregon|Pennsylvania|Quebec|Tennessee|Texas|Utah|Virginia"
    "|Wisconsin|CA|MA|NY|TX|WA|British Columbia|Bavaria|Silicon Valley".split("|")
)


def is_place(text: str) -> bool:
    """Whether a text names a city or region that is known, with or without the larger one behind a comma.

    >>> is_place("San Jose, California"), is_place("Berlin"), is_place("Acme"), is_place("Cupertino-based")
    (True, True, False, False)
    """
    return any(part.strip() in CITIES or part.strip() in REGIONS for part in text.split(","))
