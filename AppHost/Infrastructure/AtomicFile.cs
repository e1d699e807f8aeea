using System.Text.Json;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>JSON files that are read whole or not at all, whenever the writer was killed.</summary>
internal static class AtomicFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <returns>What it holds, null where there is none; and what is wrong with it, null where nothing is.</returns>
    public static (T? Content, string? Problem) Read<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? (JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json), null) : (null, null);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return (null, $"'{path}' cannot be read and is ignored: {exception.Message}");
        }
    }

    /// <summary>Writes <paramref name="content"/> beside <paramref name="path"/> and moves it there.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public static void Write<T>(string path, T content)
    {
        var next = $"{path}.next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, content, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
