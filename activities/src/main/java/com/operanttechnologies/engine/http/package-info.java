/** The one guarded way out to every address that a tenant enters. */
@NullMarked
package com.operanttechnologies.engine.http;

import org.jspecify.annotations.NullMarked;
