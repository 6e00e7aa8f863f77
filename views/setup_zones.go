package views

import (
	"slices"
	"strings"
)

// ZoneGroup is one part of the world in a time zone select.
type ZoneGroup struct {
	Region string   // first part of the IANA name
	Names  []string // whole IANA names, sorted
}

// zoneNames are the zones that are offered, one for each set of rules that a
// company is likely to live by. Any other IANA name is accepted too: the
// browser adds its own, and a stored one is shown even if it is not here.
const zoneNames = `
Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Cairo Africa/Casablanca Africa/Dakar
Africa/Harare Africa/Johannesburg Africa/Kampala Africa/Kigali Africa/Lagos Africa/Luanda Africa/Nairobi Africa/Tunis
America/Anchorage America/Argentina/Buenos_Aires America/Asuncion America/Bogota America/Caracas America/Chicago
America/Costa_Rica America/Denver America/Edmonton America/Guatemala America/Guayaquil America/Halifax America/Havana
America/Jamaica America/La_Paz America/Lima America/Los_Angeles America/Mexico_City America/Montevideo America/New_York
America/Panama America/Phoenix America/Puerto_Rico America/Santiago America/Santo_Domingo America/Sao_Paulo
America/St_Johns America/Tijuana America/Toronto America/Vancouver America/Winnipeg
Asia/Almaty Asia/Amman Asia/Baghdad Asia/Baku Asia/Bangkok Asia/Beirut Asia/Colombo Asia/Dhaka Asia/Dubai
Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Kuala_Lumpur
Asia/Kuwait Asia/Manila Asia/Qatar Asia/Riyadh Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tashkent
Asia/Tbilisi Asia/Tehran Asia/Tokyo Asia/Ulaanbaatar Asia/Yangon Asia/Yerevan
Atlantic/Azores Atlantic/Canary Atlantic/Reykjavik
Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Hobart Australia/Melbourne Australia/Perth Australia/Sydney
Europe/Amsterdam Europe/Athens Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest
Europe/Budapest Europe/Chisinau Europe/Copenhagen Europe/Dublin Europe/Helsinki Europe/Istanbul Europe/Kyiv Europe/Lisbon
Europe/Ljubljana Europe/London Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Minsk Europe/Moscow Europe/Oslo
Europe/Paris Europe/Prague Europe/Riga Europe/Rome Europe/Sarajevo Europe/Skopje Europe/Sofia Europe/Stockholm
Europe/Tallinn Europe/Tirane Europe/Vienna Europe/Vilnius Europe/Warsaw Europe/Zagreb Europe/Zurich
Indian/Maldives Indian/Mauritius
Pacific/Auckland Pacific/Fiji Pacific/Guam Pacific/Honolulu Pacific/Port_Moresby
UTC`

// ZoneGroups answers the zones to offer, by region. The chosen one is among
// them even if it is an unusual one, so that saving never changes it.
func ZoneGroups(chosen string) []ZoneGroup {
	names := strings.Fields(zoneNames)
	if chosen != "" && !slices.Contains(names, chosen) {
		names = append(names, chosen)
		slices.Sort(names)
	}
	var groups []ZoneGroup
	for _, name := range names {
		region, _, _ := strings.Cut(name, "/")
		if len(groups) == 0 || groups[len(groups)-1].Region != region {
			groups = append(groups, ZoneGroup{Region: region})
		}
		last := &groups[len(groups)-1]
		last.Names = append(last.Names, name)
	}
	return groups
}

// zoneLabel is how a zone reads to a person: the city, with spaces.
func zoneLabel(name string) string {
	_, city, found := strings.Cut(name, "/")
	if !found {
		city = name
	}
	return strings.ReplaceAll(strings.ReplaceAll(city, "_", " "), "/", ", ")
}
