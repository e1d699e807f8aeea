namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Writes values into lines of a POSIX shell script so that the shell reads them as they are.</summary>
public static class ShellScript
{
    /// <summary>Quotes one value: the shell sees exactly it, as one word, whatever it holds.</summary>
    /// <param name="value">The value; may be empty.</param>
    /// <returns>The value in single quotes.</returns>
    /// <exception cref="ArgumentException">The value holds a NUL character, which no shell word can.</exception>
    public static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Contains('\0'))
            throw new ArgumentException("A shell word cannot hold a NUL character.", nameof(value));

        return $"'{value.Replace("'", @"'\''")}'";
    }
}
