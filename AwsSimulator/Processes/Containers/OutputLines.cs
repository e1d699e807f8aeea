using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>Reads a container's output as lines. A longer line is cut into pieces of 16 KiB, as the container runtime cuts it.</summary>
internal static class OutputLines
{
    private const int Longest = 16 * 1024;

    /// <summary>Reads to the end and awaits <paramref name="write"/> for each line: a slow reader slows the container down.</summary>
    public static async Task ReadAsync(TextReader reader, Func<string, ValueTask> write)
    {
        var buffer = new char[4096];
        var line = new StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] != '\n')
                    line.Append(buffer[i]);
                if (buffer[i] != '\n' && line.Length < Longest)
                    continue;

                await write(line.ToString().TrimEnd('\r'));
                line.Clear();
            }
        }

        if (line.Length > 0)
            await write(line.ToString());
    }
}
