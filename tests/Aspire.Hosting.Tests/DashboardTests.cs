using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class DashboardTests
{
    private static readonly DashboardSettings Settings = DashboardSettings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["ASPIRE_DASHBOARD_PATH"] = "/opt/aspire-managed",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:6401/;http://127.0.0.1:6402",
        ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://127.0.0.1:6403",
        ["AppHost:BrowserToken"] = "token",
        ["AppHost:OtlpApiKey"] = "key",
    }).Build());

    [Fact]
    public void Environment_OfTheDashboard_RequiresTokenAndKey()
    {
        Assert.Equal("http://127.0.0.1:6401", Settings.Environment["ASPNETCORE_URLS"]);
        Assert.Equal("http://127.0.0.1:6403", Settings.Environment["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"]);
        Assert.Equal("BrowserToken", Settings.Environment["DASHBOARD__FRONTEND__AUTHMODE"]);
        Assert.Equal("token", Settings.Environment["DASHBOARD__FRONTEND__BROWSERTOKEN"]);
        Assert.Equal("ApiKey", Settings.Environment["DASHBOARD__OTLP__AUTHMODE"]);
        Assert.Equal("key", Settings.Environment["DASHBOARD__OTLP__PRIMARYAPIKEY"]);
        Assert.Equal("http://127.0.0.1:6401/login?t=token", Settings.LoginUrl);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithOtlpExporter_DashboardOrNone_SendsTelemetryOnlyWhereItIsReceived(bool binaryExists)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { ProjectDirectory = Path.GetTempPath() });
        builder.Configuration["ASPIRE_DASHBOARD_PATH"] = binaryExists ? "/bin/true" : "/nowhere/aspire-managed";
        builder.Configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://127.0.0.1:6404";
        var app = builder.AddExecutable("api", "x", ".").WithOtlpExporter();
        using var application = builder.Build();

        var environment = await TestApplication.EnvironmentOf(builder, app.Resource);

        if (!binaryExists)
        {
            Assert.DoesNotContain(environment.Keys, key => key.StartsWith("OTEL_", StringComparison.Ordinal));
            return;
        }

        Assert.Equal("http://127.0.0.1:6404", environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal("grpc", environment["OTEL_EXPORTER_OTLP_PROTOCOL"]);
        Assert.Equal($"x-otlp-api-key={builder.Configuration["AppHost:OtlpApiKey"]}", environment["OTEL_EXPORTER_OTLP_HEADERS"]);
        Assert.Equal("api", environment["OTEL_SERVICE_NAME"]);
        Assert.Equal($"service.instance.id={ResourceIds.Suffix(app.Resource)}", environment["OTEL_RESOURCE_ATTRIBUTES"]);
    }
}
