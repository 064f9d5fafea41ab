### What coordinators do for others.

coordinators-only = Only a coordinator can do this.
appointed = { $name } is now a coordinator.
appointed-heard = { $name } has made you a coordinator. Write "help" to see what else you can do now.
appoint-unknown = I know no member with the account "{ $account }". Only somebody who takes part can be a coordinator. Nothing has changed.
dismissed = { $name } is no longer a coordinator.
dismissed-heard = { $name } has decided that you are no longer a coordinator. Nothing else changes.
dismiss-none = { $name } is not a coordinator. Nothing has changed.
dismiss-named = { $name } is named as a coordinator in the settings of Bondje. Only whoever runs Bondje can change that.
organisation-nameless = Write the name as well, for example: "add organisation Stichting Voorbeeld".
organisation-added = { $organisation } is now on the list.
organisation-exists = This organisation is on the list already, as { $organisation }. Nothing has changed.
