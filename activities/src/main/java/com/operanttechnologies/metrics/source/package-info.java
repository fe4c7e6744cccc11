/** Asking sources: each kind with its protocol, its sign-in, and the ways in which it fails. */
@NullMarked
package com.operanttechnologies.metrics.source;

import org.jspecify.annotations.NullMarked;
