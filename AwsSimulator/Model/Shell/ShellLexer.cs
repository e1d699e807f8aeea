namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Cuts a script into tokens, by the rules of POSIX quoting.</summary>
internal sealed class ShellLexer(string script)
{
    private readonly List<ShellToken> _tokens = [];
    private readonly WordBuilder _word = new();
    private int _position;
    private int _line = 1;

    private char Current => _position < script.Length ? script[_position] : '\0';

    public IReadOnlyList<ShellToken> Read()
    {
        while (_position < script.Length)
            ReadOne();

        EndWord();
        AddOperator(";");
        return _tokens;
    }

    private void ReadOne()
    {
        var c = Current;
        switch (c)
        {
            case '\r':
            case ' ':
            case '\t':
                EndWord();
                _position++;
                break;
            case '\n':
                EndWord();
                AddOperator(";");
                _line++;
                _position++;
                break;
            case '#' when !_word.IsOpen:
                while (_position < script.Length && Current != '\n')
                    _position++;
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            case '"':
                ReadDoubleQuoted();
                break;
            case '\\':
                ReadEscape();
                break;
            case '$':
                ReadVariable(quoted: false);
                break;
            case '&' or '|' or ';':
                EndWord();
                ReadOperator(c);
                break;
            case '>' or '<':
                ReadRedirection();
                break;
            case '`' or '(' or ')':
                throw Unexpected($"\"{c}\" unexpected");
            default:
                _word.Append(c);
                _position++;
                break;
        }
    }

    private void ReadOperator(char c)
    {
        var doubled = _position + 1 < script.Length && script[_position + 1] == c;
        if (c == '&' && !doubled)
            throw Unexpected("\"&\" unexpected");
        if (c == ';' && doubled)
            throw Unexpected("\";;\" unexpected");

        AddOperator(doubled ? new string(c, 2) : c.ToString());
        _position += doubled ? 2 : 1;
    }

    private void ReadRedirection()
    {
        var descriptor = _word.TakeDescriptor();
        EndWord();
        var start = _position++;
        if (Current == '>' && script[start] == '>')
            _position++;
        if (Current == '&')
            _position++;
        _tokens.Add(new ShellToken(ShellTokenKind.Redirection, descriptor + script[start.._position], [], _line));
    }

    private void ReadSingleQuoted()
    {
        var end = script.IndexOf('\'', _position + 1);
        if (end < 0)
            throw Unexpected("Unterminated quoted string");

        var text = script[(_position + 1)..end];
        _word.Add(text, isVariable: false, isQuoted: true);
        _line += text.Count(c => c == '\n');
        _position = end + 1;
    }

    private void ReadDoubleQuoted()
    {
        _position++;
        _word.Add("", isVariable: false, isQuoted: true);
        while (Current != '"')
        {
            if (_position >= script.Length)
                throw Unexpected("Unterminated quoted string");

            if (Current == '$')
            {
                ReadVariable(quoted: true);
                continue;
            }

            if (Current == '`')
                throw Unexpected("\"`\" unexpected");
            if (Current == '\\' && _position + 1 < script.Length && script[_position + 1] is '"' or '\\' or '$' or '`')
                _position++;
            if (Current == '\n')
                _line++;
            _word.Append(Current);
            _position++;
        }

        _position++;
        _word.EndText(isQuoted: true);
    }

    private void ReadEscape()
    {
        _position++;
        if (_position >= script.Length)
            return;

        if (Current == '\n')
        {
            _line++;
        }
        else
        {
            _word.Add(Current.ToString(), isVariable: false, isQuoted: true);
        }

        _position++;
    }

    private void ReadVariable(bool quoted)
    {
        _position++;
        var braces = Current == '{';
        if (braces)
            _position++;
        var start = _position;
        if (Current is '?' or '$' or '#')
            _position++;
        else
            while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
                _position++;
        var name = script[start.._position];
        if (braces)
        {
            if (name.Length == 0 || Current != '}')
                throw Unexpected("Bad substitution");
            _position++;
        }

        if (name.Length == 0)
        {
            if (Current == '(')
                throw Unexpected("\"(\" unexpected");
            _word.Append('$');
            return;
        }

        _word.Add(name, isVariable: true, quoted);
    }

    private void EndWord()
    {
        if (_word.End(_line) is { } word)
            _tokens.Add(word);
    }

    private void AddOperator(string text) => _tokens.Add(new ShellToken(ShellTokenKind.Operator, text, [], _line));

    private ShellSyntaxException Unexpected(string what) => new($"sh: {_line}: Syntax error: {what}");
}
