using System.Reflection;

namespace LoadPlatform.Scenarios.Schema;

/// <summary>
/// The JSON Schema of scenario files, for editors. It knows keys, types, words and ranges; what depends on more than one place of a file only
/// <see cref="Reading.ScenarioReader"/> knows.
/// </summary>
public static class ScenarioSchema
{
    private const string Resource = "scenario.schema.json";

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The schema's text: JSON, draft 2020-12.</summary>
    public static string Text => Loaded.Value;

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
