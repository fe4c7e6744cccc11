/** The people of an organisation, for programs. */
@NullMarked
package com.operanttechnologies.account.web.api;

import org.jspecify.annotations.NullMarked;
