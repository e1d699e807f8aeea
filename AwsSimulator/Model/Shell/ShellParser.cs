using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Reads tokens as a sequence of pipelines.</summary>
internal sealed class ShellParser(IReadOnlyList<ShellToken> tokens)
{
    private static readonly HashSet<string> NotModelled =
        new(["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "{", "}", "function"], StringComparer.Ordinal);

    private int _position;

    public static IReadOnlyList<Pipeline> Parse(string script) => new ShellParser(new ShellLexer(script).Read()).Read();

    private List<Pipeline> Read()
    {
        var pipelines = new List<Pipeline>();
        var condition = ";";
        while (_position < tokens.Count)
        {
            if (IsOperator(";"))
            {
                if (condition == ";")
                {
                    _position++;
                    continue;
                }

                // A line may end after && and ||.
                if (_position + 1 < tokens.Count)
                {
                    _position++;
                    continue;
                }

                throw Unexpected("end of file unexpected");
            }

            pipelines.Add(ReadPipeline(condition));
            condition = tokens[_position++].Text;
        }

        return pipelines;
    }

    private Pipeline ReadPipeline(string condition)
    {
        var negated = tokens[_position] is { Kind: ShellTokenKind.Word, Text: "!", Parts: [{ IsQuoted: false }] };
        if (negated)
            _position++;

        var commands = new List<SimpleCommand> { ReadCommand() };
        while (IsOperator("|"))
        {
            _position++;
            commands.Add(ReadCommand());
        }

        return new Pipeline(condition, negated, commands);
    }

    private SimpleCommand ReadCommand()
    {
        var words = new List<ShellToken>();
        var redirections = new List<Redirection>();
        var line = tokens[_position].Line;
        while (tokens[_position].Kind != ShellTokenKind.Operator)
        {
            var token = tokens[_position++];
            if (token.Kind == ShellTokenKind.Redirection)
                redirections.Add(ReadRedirection(token));
            else
                words.Add(token);
        }

        if (words.Count == 0 && redirections.Count == 0)
            throw Unexpected($"\"{tokens[_position].Text}\" unexpected");
        if (words.Count > 0 && NotModelled.Contains(words[0].Text))
            throw Unexpected($"\"{words[0].Text}\" unexpected");
        return new SimpleCommand(words, redirections, line);
    }

    private Redirection ReadRedirection(ShellToken token)
    {
        if (tokens[_position].Kind != ShellTokenKind.Word)
            throw Unexpected("redirection unexpected");

        var digit = char.IsAsciiDigit(token.Text[0]);
        var text = digit ? token.Text[1..] : token.Text;
        var descriptor = digit ? int.Parse(token.Text[..1], CultureInfo.InvariantCulture) : text[0] == '<' ? 0 : 1;
        return new Redirection(descriptor, text, tokens[_position++]);
    }

    private bool IsOperator(string text) => tokens[_position] is { Kind: ShellTokenKind.Operator } token && token.Text == text;

    private ShellSyntaxException Unexpected(string what) => new($"sh: {tokens[Math.Min(_position, tokens.Count - 1)].Line}: Syntax error: {what}");
}
