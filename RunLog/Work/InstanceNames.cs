using Microsoft.Extensions.Configuration;

namespace LoadPlatform.RunLog.Work;

/// <summary>Names instances as telemetry does, so that a lease's holder can be found among the resources.</summary>
internal static class InstanceNames
{
    private const string InstanceId = "service.instance.id=";

    /// <summary>The name of this instance: a restarted one may have the same id, so the process's own mark makes it unique.</summary>
    public static string Create(IConfiguration configuration)
    {
        var attributes = configuration["OTEL_RESOURCE_ATTRIBUTES"] ?? "";
        var id = attributes.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(attribute => attribute.StartsWith(InstanceId, StringComparison.Ordinal));
        var place = id?.Length > InstanceId.Length ? id[InstanceId.Length..] : Environment.MachineName;
        var mark = Guid.NewGuid().ToString("N")[..8];
        return $"{place}/{Environment.ProcessId}-{mark}";
    }
}
