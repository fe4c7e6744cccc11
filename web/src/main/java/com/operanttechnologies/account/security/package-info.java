/** Who may ask for what, and what no answer may be used for. */
@NullMarked
package com.operanttechnologies.account.security;

import org.jspecify.annotations.NullMarked;
