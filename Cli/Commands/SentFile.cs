namespace LoadPlatform.Cli.Commands;

/// <summary>Reads a file that is sent to the gateway.</summary>
internal static class SentFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it is, for the message, for example <c>scenario file</c>.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static string Read(string path, string what)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MaxBytes }
                ? throw new UsageException($"the {what} '{path}' is larger than 1 MiB")
                : File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the {what} '{path}' cannot be read: {exception.Message}");
        }
    }
}
