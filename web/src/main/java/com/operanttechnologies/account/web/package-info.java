/** Pages about accounts: signing in, a new password, and the people part of the settings. */
@NullMarked
package com.operanttechnologies.account.web;

import org.jspecify.annotations.NullMarked;
