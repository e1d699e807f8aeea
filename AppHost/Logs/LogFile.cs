using System.Text;

namespace LoadPlatform.AppHost.Logs;

/// <summary>A resource's log file. What an earlier start or an earlier part wrote is kept once, as <c>.previous.log</c>.</summary>
internal sealed class LogFile : IAsyncDisposable
{
    private const long LargestSize = 32 * 1024 * 1024;

    private readonly string _path;
    private StreamWriter _writer;

    /// <summary>Opens the log file of <paramref name="resource"/> in <paramref name="folder"/>.</summary>
    public LogFile(string folder, string resource)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, $"{resource}.log");
        _writer = Open();
    }

    /// <summary>Appends lines.</summary>
    public async Task WriteAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await _writer.WriteLineAsync(line);

        await _writer.FlushAsync();
        if (_writer.BaseStream.Length < LargestSize)
            return;

        await _writer.DisposeAsync();
        _writer = Open();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private StreamWriter Open()
    {
        if (File.Exists(_path))
            File.Move(_path, Path.ChangeExtension(_path, ".previous.log"), overwrite: true);

        return new StreamWriter(new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
