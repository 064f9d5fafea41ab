### The calendar link: an address at which a calendar reads which meetings somebody has.

feed-name = Bondje
