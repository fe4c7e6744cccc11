/** Members of an organisation: how they sign in, what they may do, and keys of their programs. */
@NullMarked
package com.operanttechnologies.account;

import org.jspecify.annotations.NullMarked;
