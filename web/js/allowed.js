/**
 * What setHTML lets in: what the engine may write, so that the browser's own filter stands behind the
 * engine's.
 */
export const allowed = {
  elements:
    'a b blockquote br code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p picture pre q rp rt ruby s samp section source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'.split(
      ' ',
    ),
  attributes:
    'abbr align alt aria-describedby aria-label aria-labelledby border cellpadding cellspacing checked cite class clear colspan compact datetime dir disabled headers height href hspace id lang longdesc media noshade nowrap open role rowspan rules scope size src srcset start summary title type valign value vspace width'.split(
      ' ',
    ),
};
