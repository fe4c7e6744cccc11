/** Accounts and billing built in, and the progress of each provisioning, as tables. */
@NullMarked
package com.operanttechnologies.billing.jdbc;

import org.jspecify.annotations.NullMarked;
