/** What the DNS says about the domains that tenants send from. */
@NullMarked
package com.operanttechnologies.mail.dns;

import org.jspecify.annotations.NullMarked;
