using System.Reflection;

namespace LoadPlatform.AwsSimulator.Page;

/// <summary>GET /: the service's tasks and sessions, live. The page asks /_sim/state each second; everything it needs is embedded here.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "page/";

    /// <summary>The page takes nothing from elsewhere, and runs no script but its own.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Home = typeof(PageEndpoints).Assembly;

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context) => Send(context, "index.html"));
        app.MapGet("/_sim/page/{name}", (HttpContext context, string name) => Send(context, name));
    }

    private static IResult Send(HttpContext context, string name)
    {
        // Embedded names are plain: nothing leads out of the folder.
        if (Home.GetManifestResourceStream(Prefix + name) is not { } content)
            return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(content, ContentType(Path.GetExtension(name)));
    }

    private static string ContentType(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };
}
