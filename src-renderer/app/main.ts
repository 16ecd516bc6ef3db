document.title = 'Afkast'
