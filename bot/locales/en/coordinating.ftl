### What coordinators do for others.

coordinators-only = Only a coordinator can do this.
appointed = { $name } is now a coordinator.
appointed-heard = { $name } has made you a coordinator. Write "help" to see what else you can do now.
appoint-unknown = I know no member with the account "{ $account }". Only somebody who takes part can become a coordinator. Nothing has changed.
organisation-added = { $organisation } is now on the list.
organisation-exists = This organisation is on the list already, as { $organisation }. Nothing has changed.
