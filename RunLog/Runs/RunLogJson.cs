using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadPlatform.RunLog.Runs;

/// <summary>How the run log writes JSON.</summary>
public static class RunLogJson
{
    /// <summary>Web defaults; enums by name; what is null is left out.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
