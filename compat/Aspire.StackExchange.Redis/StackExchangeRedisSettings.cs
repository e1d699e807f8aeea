namespace Aspire.StackExchange.Redis;

/// <summary>How the application connects to Redis; read from the section <c>Aspire:StackExchange:Redis</c>.</summary>
public sealed class StackExchangeRedisSettings
{
    /// <summary>The server, in StackExchange.Redis's form; <c>ConnectionStrings:&lt;name&gt;</c> comes before it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether no health check is added.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>Whether commands are not traced; without effect here, where they never are.</summary>
    public bool DisableTracing { get; set; }
}
