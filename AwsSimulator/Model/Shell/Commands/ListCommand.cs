namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>ls, one name per line.</summary>
internal sealed class ListCommand : IShellCommand
{
    private const int Trouble = 2;

    public IReadOnlyList<string> Names { get; } = ["ls"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var paths = arguments.Skip(1).Where(argument => !argument.StartsWith('-')).DefaultIfEmpty(".").ToList();
        var status = 0;
        foreach (var path in paths)
        {
            var full = session.Path(path);
            if (session.Files.IsFile(full))
            {
                io.Output.WriteLine(path);
            }
            else if (session.Files.IsFolder(full))
            {
                foreach (var name in session.Files.List(full))
                    io.Output.WriteLine(name);
            }
            else
            {
                io.Error.WriteLine($"ls: cannot access '{path}': No such file or directory");
                status = Trouble;
            }
        }

        return status;
    }
}
