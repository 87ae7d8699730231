import Glibc
import PlatenCommands

exit(await PlatenControl.execute())
