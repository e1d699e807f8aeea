using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Cuts a script into tokens, by the rules of POSIX quoting.</summary>
internal sealed class ShellLexer(string script)
{
    private readonly List<ShellToken> _tokens = [];
    private readonly List<WordPart> _parts = [];
    private readonly StringBuilder _text = new();
    private int _position;
    private int _line = 1;
    private bool _inWord;

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
            case '#' when !_inWord:
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
                Take(c);
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
        var descriptor = "";
        if (_inWord && _parts.Count == 0 && _text.ToString() is "0" or "1" or "2")
        {
            descriptor = _text.ToString();
            _text.Clear();
            _inWord = false;
        }

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

        EndText();
        var text = script[(_position + 1)..end];
        _parts.Add(new WordPart(text, IsVariable: false, IsQuoted: true));
        _inWord = true;
        _line += text.Count(c => c == '\n');
        _position = end + 1;
    }

    private void ReadDoubleQuoted()
    {
        EndText();
        _inWord = true;
        _position++;
        _parts.Add(new WordPart("", IsVariable: false, IsQuoted: true));
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
            _text.Append(Current);
            _position++;
        }

        _position++;
        EndText(quoted: true);
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
            EndText();
            _parts.Add(new WordPart(Current.ToString(), IsVariable: false, IsQuoted: true));
            _inWord = true;
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
            Take('$');
            return;
        }

        EndText(quoted);
        _parts.Add(new WordPart(name, IsVariable: true, quoted));
        _inWord = true;
    }

    private void Take(char c)
    {
        _text.Append(c);
        _inWord = true;
    }

    private void EndText(bool quoted = false)
    {
        if (_text.Length == 0)
            return;

        _parts.Add(new WordPart(_text.ToString(), IsVariable: false, quoted));
        _text.Clear();
    }

    private void EndWord()
    {
        if (!_inWord)
            return;

        EndText();
        _tokens.Add(new ShellToken(ShellTokenKind.Word, string.Concat(_parts.Select(part => part.Text)), [.. _parts], _line));
        _parts.Clear();
        _inWord = false;
    }

    private void AddOperator(string text) => _tokens.Add(new ShellToken(ShellTokenKind.Operator, text, [], _line));

    private ShellSyntaxException Unexpected(string what) => new($"sh: {_line}: Syntax error: {what}");
}
