/** The page and the API on which admins say who bills, and on which terms. */
@NullMarked
package com.operanttechnologies.billing.web.settings;

import org.jspecify.annotations.NullMarked;
