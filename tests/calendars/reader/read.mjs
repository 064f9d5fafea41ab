// Reads iCalendar from standard input with ical.js, by the time zones in it and no others, and tells what it found.
// The first argument is where the library is.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);

ICAL.design.strict = true;
const complaints = [];
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf-8")));
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

function instant(component, name) {
  const property = component.getFirstProperty(name);
  const time = property.getFirstValue();
  const zone = property.getParameter("tzid");
  if (zone !== undefined && !ICAL.TimezoneService.has(zone)) {
    complaints.push(`${name} is in ${zone}, which is not told`);
  }
  return new Date(time.toUnixTime() * 1000).toISOString();
}

const events = calendar.getAllSubcomponents("vevent").map((event) => ({
  uid: event.getFirstPropertyValue("uid"),
  sequence: event.getFirstPropertyValue("sequence"),
  status: event.getFirstPropertyValue("status"),
  summary: event.getFirstPropertyValue("summary"),
  description: event.getFirstPropertyValue("description"),
  location: event.getFirstPropertyValue("location"),
  start: instant(event, "dtstart"),
  end: instant(event, "dtend"),
  organizer: event.getFirstPropertyValue("organizer"),
  attendees: event.getAllProperties("attendee").map((one) => one.getFirstValue()),
  alarms: event.getAllSubcomponents("valarm").map((one) => one.getFirstPropertyValue("trigger").toString()),
}));
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue("method"), events, complaints }));
