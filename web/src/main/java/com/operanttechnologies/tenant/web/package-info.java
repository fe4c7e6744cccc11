/** The pages on which admins describe their organisation. */
@NullMarked
package com.operanttechnologies.tenant.web;

import org.jspecify.annotations.NullMarked;
