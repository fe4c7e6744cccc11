/** The one way in which a mail that waits for a person is planned anew. */
@NullMarked
package com.operanttechnologies.mail.release;

import org.jspecify.annotations.NullMarked;
