### De agenda-link: een adres waar een agenda leest welke gesprekken iemand heeft.

feed-name = Bondje
