using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard;

/// <summary>Where the dashboard lies, listens, and what opens it: the configuration keys of the real AppHost.</summary>
/// <param name="Path">The <c>aspire-managed</c> binary; null where none is configured.</param>
/// <param name="FrontendUrl">Where browsers find it.</param>
/// <param name="OtlpUrl">Where telemetry goes, gRPC.</param>
/// <param name="BrowserToken">What the login URL carries.</param>
/// <param name="OtlpApiKey">What telemetry must carry.</param>
internal sealed record DashboardSettings(string? Path, string FrontendUrl, string OtlpUrl, string BrowserToken, string OtlpApiKey)
{
    public const string ResourceName = "aspire-dashboard";
    public const string PathKey = "ASPIRE_DASHBOARD_PATH";
    public const string BrowserTokenKey = "AppHost:BrowserToken";
    public const string OtlpApiKeyKey = "AppHost:OtlpApiKey";

    public string LoginUrl => $"{FrontendUrl}/login?t={BrowserToken}";

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = FrontendUrl,
        ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = OtlpUrl,
        ["DASHBOARD__FRONTEND__AUTHMODE"] = "BrowserToken",
        ["DASHBOARD__FRONTEND__BROWSERTOKEN"] = BrowserToken,
        ["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey",
        ["DASHBOARD__OTLP__PRIMARYAPIKEY"] = OtlpApiKey,
    };

    public static DashboardSettings From(IConfiguration configuration) => new(
        string.IsNullOrWhiteSpace(configuration[PathKey]) ? null : configuration[PathKey],
        FirstUrl(configuration["ASPNETCORE_URLS"], "http://127.0.0.1:18888"),
        FirstUrl(configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"], "http://127.0.0.1:18889"),
        configuration[BrowserTokenKey] ?? string.Empty,
        configuration[OtlpApiKeyKey] ?? string.Empty);

    private static string FirstUrl(string? urls, string fallback) =>
        (urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? fallback).TrimEnd('/');
}
