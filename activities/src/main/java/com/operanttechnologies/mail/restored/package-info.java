/** What happens to mail after the database was restored from an older copy. */
@NullMarked
package com.operanttechnologies.mail.restored;

import org.jspecify.annotations.NullMarked;
