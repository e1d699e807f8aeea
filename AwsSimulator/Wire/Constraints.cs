using System.Globalization;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Gathers what is wrong with a request's members, in the words that AWS's services share. A member that is missing is wrong only where it is required.</summary>
internal sealed class Constraints(AwsRequest request)
{
    private readonly List<string> _errors = [];

    /// <summary>All that is wrong so far, as one message; null where nothing is.</summary>
    public string? Message => _errors.Count switch
    {
        0 => null,
        1 => $"1 validation error detected: {_errors[0]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{_errors.Count} validation errors detected: {string.Join("; ", _errors)}"),
    };

    public Constraints Required(string name)
    {
        if (request.Body[name] is null)
            _errors.Add($"Value null at '{Lower(name)}' failed to satisfy constraint: Member must not be null");
        return this;
    }

    public Constraints OneOf(string name, params IReadOnlyCollection<string> words)
    {
        if (request.Text(name) is { } text && !words.Contains(text, StringComparer.Ordinal))
            Refuse(name, text, $"Member must satisfy enum value set: [{string.Join(", ", words)}]");
        return this;
    }

    public Constraints Range(string name, int least, int most = int.MaxValue)
    {
        if (request.Integer(name) is { } number)
            Limit(name, number.ToString(CultureInfo.InvariantCulture), number, "value", least, most);
        return this;
    }

    /// <summary>A text's length.</summary>
    public Constraints Length(string name, int least, int most)
    {
        if (request.Text(name) is { } text)
            Limit(name, text, text.Length, "length", least, most);
        return this;
    }

    /// <summary>A list's length.</summary>
    public Constraints Count(string name, int least, int most)
    {
        if (request.Body[name] is System.Text.Json.Nodes.JsonArray list)
            Limit(name, $"[{string.Join(", ", list.Select(element => element?.ToString()))}]", list.Count, "length", least, most);
        return this;
    }

    /// <summary>Throws where anything is wrong.</summary>
    /// <exception cref="AwsException">A ValidationException.</exception>
    public void Check()
    {
        if (Message is { } message)
            throw AwsException.Validation(message);
    }

    private void Limit(string name, string shown, int size, string what, int least, int most)
    {
        if (size < least)
            Refuse(name, shown, string.Create(CultureInfo.InvariantCulture, $"Member must have {what} greater than or equal to {least}"));
        else if (size > most)
            Refuse(name, shown, string.Create(CultureInfo.InvariantCulture, $"Member must have {what} less than or equal to {most}"));
    }

    private void Refuse(string name, string shown, string constraint) => _errors.Add($"Value '{shown}' at '{Lower(name)}' failed to satisfy constraint: {constraint}");

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
