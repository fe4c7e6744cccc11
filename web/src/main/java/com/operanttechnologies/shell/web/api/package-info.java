/**
 * What all of the API has in common: strict bodies, repeatable requests, pages, its description.
 */
@NullMarked
package com.operanttechnologies.shell.web.api;

import org.jspecify.annotations.NullMarked;
