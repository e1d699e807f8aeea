using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadPlatform.Cli.Gateway;

/// <summary>The gateway's JSON: Web defaults, enumerations as strings.</summary>
internal static class GatewayJson
{
    /// <summary>For reading and sending.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>For the reader's eyes.</summary>
    public static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };
}
